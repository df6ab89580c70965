import { type Report, TOP } from '../model/problem'

/** Some forty times the longest page one would print. */
const MAX_LENGTH = 200_000
/** A paragraph or a table; above, the parser slows down with the square of the marks of emphasis. */
const MAX_BLOCK_LENGTH = 20_000
const MAX_BLOCK_MARKS = 1_000
/** Markers of quotes and lists at the start of a line. */
const DEEP_LINE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){16}/m

/** Returns whether a file is something that a person may have written, and says why where it is not. */
export function isReasonable(text: string, report: Report): boolean {
  if (text.length > MAX_LENGTH) {
    report(
      TOP,
      'trop-long',
      `Ce fichier dépasse ${MAX_LENGTH} caractères : découpez-le en plusieurs entrées.`
    )
    return false
  }
  if (DEEP_LINE.test(text)) {
    report(
      TOP,
      'imbrication',
      'Une ligne de ce fichier empile trop de citations ou de listes : simplifiez-la.'
    )
    return false
  }
  let line = 1
  for (const block of text.split(/\n[ \t]*\n/)) {
    if (block.length > MAX_BLOCK_LENGTH || (block.match(/[*_]+/g)?.length ?? 0) > MAX_BLOCK_MARKS) {
      report(
        { line, column: 1 },
        'trop-charge',
        'Ce passage est trop long ou trop chargé : coupez-le par des lignes vides.'
      )
      return false
    }
    line += block.split('\n').length + 1
  }
  return true
}
