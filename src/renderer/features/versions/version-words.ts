import type { ContentStatus, Progress } from '../../../shared/model/content-status'
import type { ChangeKind } from '../../../shared/changes/change'

type Keeper = ContentStatus['versions'][number]['keeper']

/** How a version came to the workstation, to follow « Publiée le … ». */
export const keeperWords: Readonly<Record<Keeper, string>> = {
  application: 'fournie avec l’application',
  workstation: 'installée pour tout le poste',
  reader: 'installée pour vous'
}

/** What is being done. */
export const stepWords: Readonly<Record<Progress['step'], string>> = {
  signatures: 'Lecture des signatures',
  copy: 'Copie du contenu',
  unpack: 'Vérification de chaque page'
}

/** Returns names as a French list: « A, B et C ». */
export function namesInFrench(names: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'conjunction' }).format(names)
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
    .map((kind) => `${counts[kind]} ${COUNTED[kind][counts[kind] > 1 ? 1 : 0]}`)
  return parts.length === 0 ? 'aucun passage ne diffère' : namesInFrench(parts)
}
