/**
 * The 32 characters of a code on paper: Douglas Crockford's base 32, without I, L, O and U, which a photocopy or a
 * hand turns into 1, 1, 0 and V. See https://www.crockford.com/base32.html.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Returns what a character stands for, 0 to 31, or -1 where it is none of the alphabet. */
export function valueOf(character: string): number {
  return character.length === 1 ? ALPHABET.indexOf(character) : -1
}

/** Returns the character that stands for the five lowest bits of a number. */
export function characterOf(value: number): string {
  return ALPHABET.charAt(value & 31)
}
