import { characterOf, valueOf } from './alphabet'

/** x⁵ + x² + 1, which makes the field of 32 elements of which 2 is a generator, of order 31. */
const FIELD = 0b100101

/**
 * Returns the character to write after the others, so that the weighted sum of all is zero.
 *
 * The characters are the digits of a number of the field GF(32) in base 2, the generator. Each place so has a weight
 * of its own, and any one wrong character, and any two exchanged ones, side by side or not, change the sum. Sums modulo
 * 32 cannot do that (every difference of two odd weights is even), and Crockford's modulo 37 needs five more
 * characters. It is a Reed-Solomon code with one check symbol; see J. Verhoeff, Error Detecting Decimal Codes, 1969.
 */
export function checkCharacter(characters: string): string {
  return characterOf(double(weigh(characters)))
}

/** Returns whether the last character is the one that the others ask for. */
export function isWhole(characters: string): boolean {
  return weigh(characters) === 0
}

function weigh(characters: string): number {
  return [...characters].reduce((sum, character) => double(sum) ^ valueOf(character), 0)
}

function double(value: number): number {
  return value & 16 ? (value << 1) ^ FIELD : value << 1
}
