import { NOTE_LIMITS, type Quote } from '../profile/note'
import { UNSEEN } from '../profile/kept-text'
import type { TextRange } from '../text/words'

/**
 * Returns the quote of a range of a text, without spaces at its ends; null where no words are left, or where they hold what no
 * note may hold. A range that is too long is cut.
 * @param text as `flattenText` leaves it
 */
export function makeQuote(text: string, range: TextRange): Quote | null {
  const chosen = text.slice(range.start, range.end)
  const start = range.start + chosen.length - chosen.trimStart().length
  const exact = cutAtCharacter(chosen.trim(), NOTE_LIMITS.quote)
  const end = start + exact.length
  const prefix = text.slice(Math.max(0, start - NOTE_LIMITS.context), start)
  const suffix = text.slice(end, end + NOTE_LIMITS.context)
  return exact === '' || UNSEEN.test(prefix + exact + suffix) ? null : { exact, prefix, suffix, start }
}

/** A character outside the basic plane is two units, which must not be parted. */
function cutAtCharacter(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
