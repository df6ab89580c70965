import type { Progress } from '../../../shared/content/content-status'
import type { ChangeKind } from '../../../shared/changes/change'
import { counted } from '../../../shared/french/plural'

/** What is being done. */
export const stepWords: Readonly<Record<Progress['step'], string>> = {
  signatures: 'Lecture des signatures',
  copy: 'Copie du contenu',
  unpack: 'Vérification de chaque page'
}

const COUNTED = {
  added: ['passage ajouté', 'passages ajoutés'],
  changed: ['passage modifié', 'passages modifiés'],
  moved: ['passage déplacé', 'passages déplacés'],
  retired: ['passage retiré', 'passages retirés']
} as const satisfies Readonly<Record<ChangeKind, readonly [string, string]>>

/** Returns how many passages differ, in words. */
export function countWords(counts: Readonly<Record<ChangeKind, number>>): string {
  const parts = (Object.keys(COUNTED) as ChangeKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const [one, many] = COUNTED[kind]
      return counted(counts[kind], one, many)
    })
  return parts.length === 0
    ? 'aucun passage ne diffère'
    : new Intl.ListFormat('fr', { type: 'conjunction' }).format(parts)
}
