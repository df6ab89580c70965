/** Sizes of letters that recto verso may have, in points, the most readable first. */
const SIZES = [11, 10.5, 10] as const
/** What the lengths below are measured in, and what the longest fiches need. */
export const SMALLEST = 9.5
/** Of the room, what breaks between pages leave empty. */
const LOST = 0.08

/**
 * Returns the largest size of letters in which a text has room on one page if it fits there at all, else on both sides of
 * a sheet; in points. Lines get shorter as letters grow, so that a text grows with the square of them.
 * @param length of the text in the smallest letters
 * @param page room on a page, in the same unit
 */
export function largestSize(length: number, page: number): number {
  const room = length <= page ? page : 2 * page
  return SIZES.find((size) => length * (size / SMALLEST) ** 2 <= room * (1 - LOST)) ?? SMALLEST
}
