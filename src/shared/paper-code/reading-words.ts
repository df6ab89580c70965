import { CODE_LENGTH } from './paper-code'
import type { PaperCodeReading } from './read-paper-code'

const LOOK_AGAIN = 'Recopiez les huit caractères du bas de la page.'

/** Returns in French why there is no code in what was typed, and what to do. */
export function unreadableWords(reading: Exclude<PaperCodeReading, { outcome: 'read' }>): string {
  switch (reading.outcome) {
    case 'empty':
      return `Aucun code n’a été saisi. ${LOOK_AGAIN}`
    case 'wrong-character':
      return `Le caractère «\u00a0${reading.character}\u00a0» ne figure dans aucun code. ${LOOK_AGAIN}`
    case 'wrong-length':
      return `Un code a ${CODE_LENGTH}\u00a0caractères, et celui-ci en a ${reading.length}. ${LOOK_AGAIN}`
    case 'mistyped':
      return `Ce code contient une faute de frappe\u00a0: un caractère est faux, ou deux sont inversés. ${LOOK_AGAIN}`
  }
}
