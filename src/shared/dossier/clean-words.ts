import { DOSSIER_LIMITS } from '../profile/dossier'
import { UNSEEN } from '../profile/kept-text'

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu')

/** Returns a text without what a dossier cannot hold, cut where it is too long. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(EVERY_UNSEEN, '').slice(0, DOSSIER_LIMITS.text)
}

/** Returns a text of one line without what a dossier cannot hold, cut where it is too long. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s/g, ' ').slice(0, DOSSIER_LIMITS.line)
}
