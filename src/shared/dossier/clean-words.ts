import { DOSSIER_LIMITS } from '../profile/dossier'
import { withoutUnseen } from '../profile/kept-text'

/** Returns a text without what a dossier cannot hold, cut where it is too long. */
export function cleanText(text: string): string {
  return withoutUnseen(text).slice(0, DOSSIER_LIMITS.text)
}

/** Returns a text of one line without what a dossier cannot hold, cut where it is too long. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s/g, ' ').slice(0, DOSSIER_LIMITS.line)
}
