import type { ChangeKind } from '../changes/change'
import type { Keeper } from '../content/content-status'

/** How a version came to the workstation, to follow « Publiée le … ». */
export const keeperWords: Readonly<Record<Keeper, string>> = {
  application: 'fournie avec l’application',
  workstation: 'installée pour tout le poste',
  reader: 'installée pour vous'
}

/** What became of a place from one version to another. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  added: 'Ajouté',
  changed: 'Modifié',
  moved: 'Déplacé',
  retired: 'Retiré'
}
