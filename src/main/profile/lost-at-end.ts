import type { Notice } from '../../shared/ipc/notice'

/** Told where a reader has no folder to keep things in. */
export const LOST_AT_END: Notice = {
  tone: 'warning',
  text: 'Aucun dossier personnel n’a été trouvé\u00a0: vos signets, dossiers et réglages seront perdus à la fermeture du manuel. Exportez d’ici là les dossiers que vous voulez garder, et signalez-le à la personne qui gère votre poste. Le manuel se lit et s’imprime normalement.'
}
