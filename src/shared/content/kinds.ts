import type { BoxKind } from './text'

/** What the application and the compiler have to know of a kind of entry. */
interface EntryKind {
  /** Its name on screen and on paper. */
  readonly label: string
  /** Folder of the content in which its files stand. */
  readonly folder: string
  /** What a page of this kind is called where it is printed. */
  readonly printed: string
  /** Boxes that its text must have: exactly one, or at least one. */
  readonly boxes: Readonly<Partial<Record<BoxKind, 'one' | 'some'>>>
  /** Read by itself: where several entries are printed together it begins a page. */
  readonly ownPage: boolean
  /** Meant to fit both sides of a sheet: its length is measured. */
  readonly fitsSheet: boolean
  /** Its page lists the places whose text leads to it. */
  readonly listsUses: boolean
}

const PAGE = 'cette page'
const reference = { printed: PAGE, boxes: {}, ownPage: false, fitsSheet: false } as const
const sheet = { boxes: { 'a-retenir': 'one' }, ownPage: true, fitsSheet: true, listsUses: false } as const

/**
 * Every kind of entry, in the order in which lists show them. Front matter and skeleton of each stand in
 * `build/content/schema/kinds.ts`; schemas, folders, labels, checks, facets and printing follow from both.
 */
const ENTRY_KINDS = {
  chapitre: { ...reference, label: 'Chapitre', folder: 'chapitres', ownPage: true, listsUses: false },
  fiche: { ...sheet, label: 'Fiche', folder: 'fiches', printed: 'la fiche' },
  modele: {
    ...sheet,
    label: 'Modèle',
    folder: 'modeles',
    printed: 'le modèle',
    boxes: { 'a-retenir': 'one', modele: 'some' }
  },
  cas: { ...sheet, label: 'Cas', folder: 'cas', printed: 'le cas' },
  definition: { ...reference, label: 'Définition', folder: 'definitions', listsUses: true },
  'idee-recue': {
    ...sheet,
    label: 'Idée reçue',
    folder: 'idees-recues',
    printed: PAGE,
    boxes: { 'a-retenir': 'one', 'ce-que-ca-change': 'one' }
  },
  organisation: { ...reference, label: 'Organisation', folder: 'organisations', listsUses: true },
  ressource: { ...reference, label: 'Ressource', folder: 'ressources', listsUses: false },
  'texte-juridique': { ...reference, label: 'Texte juridique', folder: 'textes', listsUses: true }
} as const satisfies Readonly<Record<string, EntryKind>>

export type EntryType = keyof typeof ENTRY_KINDS
export const ENTRY_TYPES = Object.keys(ENTRY_KINDS) as readonly EntryType[]

/** Returns what is known of a kind of entry. */
export function kindOf(type: EntryType): EntryKind {
  return ENTRY_KINDS[type]
}
