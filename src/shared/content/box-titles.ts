import type { BoxKind } from './text'

/** What each kind of box is called, on screen, on paper and wherever its text is taken. */
const BOX_TITLES: Readonly<Record<BoxKind, string>> = {
  'a-retenir': 'À retenir',
  'ce-que-ca-change': 'Ce que ça change pour une administration',
  exemple: 'Exemple',
  reserve: 'À nuancer',
  'a-verifier': 'À vérifier',
  modele: 'Texte à remplir'
}

/** Returns what stands at the head of a box: its kind, then its own title where it has one. */
export function boxTitle({ kind, title }: { readonly kind: BoxKind; readonly title: string | null }): string {
  return title === null ? BOX_TITLES[kind] : `${BOX_TITLES[kind]}\u00a0: ${title}`
}
