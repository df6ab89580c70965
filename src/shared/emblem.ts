/** The emblem of the handbook: an open book whose two pages carry ‹ ›. Lines to be stroked, in a box of 32 by 28. */
export const EMBLEM = {
  width: 32,
  height: 28,
  book: 'M16 6.5C12.5 4 8 3 2.5 3v19.5c5.5 0 10 1 13.5 3.5M16 6.5C19.5 4 24 3 29.5 3v19.5c-5.5 0-10 1-13.5 3.5z',
  marks: 'M10.5 10 7 13.3l3.5 3.3M21.5 10l3.5 3.3-3.5 3.3'
} as const
