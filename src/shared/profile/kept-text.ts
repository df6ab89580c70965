import * as v from 'valibot'
import { normaliseText } from '../text/normalise'

/** Control characters, and those that turn the direction of a text: no keyboard types them, some files hide things with them. */
export const UNSEEN = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu')

/** Returns a text without what no kept text may hold. */
export function withoutUnseen(text: string): string {
  return normaliseText(text.replaceAll('\r\n', '\n')).replace(EVERY_UNSEEN, '')
}

/** Returns the schema of a text that a reader may write, of so many characters (UTF-16) at most; it reads it as compared. */
export function keptTextSchema(longest: number) {
  return v.pipe(
    v.string(),
    v.transform(normaliseText),
    v.maxLength(longest),
    v.check((text) => !UNSEEN.test(text))
  )
}

/** Returns the schema of a text of one line, of so many characters (UTF-16) at most. */
export function keptLineSchema(longest: number) {
  return v.pipe(
    v.string(),
    v.transform(normaliseText),
    v.maxLength(longest),
    v.check((text) => !UNSEEN.test(text) && !/[\n\t]/.test(text))
  )
}
