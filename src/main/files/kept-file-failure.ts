import type { Notice } from '../../shared/ipc/notice'
import { fileFailureCause, readFailureCause, type FileFailure } from './file-failure'

/** What went wrong with a file that holds what a person made. */
export type KeptFileFailure =
  /** It did not parse: kept under the name `aside`; `recovered` tells whether the copy before it was taken. */
  | { readonly kind: 'set-aside'; readonly aside: string; readonly recovered: boolean }
  /** Some records did not parse: the file as it was is kept under the name `aside`, the others are taken. */
  | { readonly kind: 'partly-read'; readonly aside: string; readonly left: number }
  /** A later version of the application wrote it: read, never written. */
  | { readonly kind: 'newer-format' }
  /** It is there but cannot be read: left alone, never written. */
  | { readonly kind: 'out-of-reach'; readonly failure: FileFailure }
  /** What was changed lives in memory only. */
  | { readonly kind: 'not-saved'; readonly failure: FileFailure }

/**
 * Returns what to tell the reader of a failure.
 * @param subject what the file holds, with its preposition: « de vos signets »
 */
export function keptFileNotice(failure: KeptFileFailure, subject: string): Notice {
  return { tone: 'warning', text: noticeText(failure, subject) }
}

function noticeText(failure: KeptFileFailure, subject: string): string {
  switch (failure.kind) {
    case 'set-aside':
      return `Le fichier ${subject} était illisible. Rien n’a été effacé\u00a0: il est conservé sous le nom «\u00a0${failure.aside}\u00a0». ${GET_BACK} ${
        failure.recovered ? 'La copie précédente a été reprise.' : 'Un nouveau fichier est commencé.'
      }`
    case 'partly-read':
      return `${failure.left === 1 ? 'Un élément' : `${failure.left} éléments`} ${subject} ${failure.left === 1 ? 'n’a pas pu être lu' : 'n’ont pas pu être lus'}\u202f; tout le reste est là. Rien n’a été effacé\u00a0: le fichier d’origine est conservé sous le nom «\u00a0${failure.aside}\u00a0». ${GET_BACK}`
    case 'newer-format':
      return `Le fichier ${subject} vient d’une version plus récente du manuel. Il est laissé intact\u00a0: ce que vous changez ici ne sera pas conservé. Ouvrez la version récente pour le modifier.`
    case 'out-of-reach':
      return `Le fichier ${subject} ne peut pas être lu (${readFailureCause(failure.failure)}). Il est laissé intact\u00a0: rien n’y sera enregistré. ${outOfReachRemedy(failure.failure)}`
    case 'not-saved':
      return `Rien n’est enregistré pour le moment\u00a0: ${fileFailureCause(failure.failure)}. ${notSavedRemedy(failure.failure)} Le manuel se lit et s’imprime normalement\u202f; vos changements restent visibles jusqu’à sa fermeture.`
  }
}

const GET_BACK = 'Les réglages en donnent une copie, sous «\u00a0Fichiers mis de côté\u00a0».'

function outOfReachRemedy({ reason }: FileFailure): string {
  return reason === 'dangling-link'
    ? 'Rebranchez le disque ou le partage où il mène, puis rouvrez le manuel.'
    : 'Faites vérifier votre dossier personnel par la personne qui gère votre poste.'
}

/** The reader did not choose where their profile is. */
function notSavedRemedy({ reason }: FileFailure): string {
  return reason === 'full'
    ? 'Libérez de la place sur le disque.'
    : 'Faites vérifier votre dossier personnel par la personne qui gère votre poste.'
}
