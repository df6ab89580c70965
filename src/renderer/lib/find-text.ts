import { fold } from '../../shared/text/fold'
import type { TextRange } from '../../shared/text/words'

function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    const piece = fold(character).replace(/\s/g, ' ')
    folded += piece
    for (let i = 0; i < piece.length; i++) offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return { folded, offsets }
}

/**
 * Returns where the words typed in « Rechercher dans la page » stand in a text, in order and never overlapping.
 * Accents, case, ligatures and kinds of spaces, apostrophes and dashes make no difference.
 */
export function findText(text: string, typed: string): TextRange[] {
  const wanted = foldWithOffsets(typed.trim()).folded
  if (wanted === '') return []
  const { folded, offsets } = foldWithOffsets(text)
  const found: TextRange[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = offsets[at] ?? 0
    // A ligature folds to two letters with one offset: the end is where the next character begins.
    let after = at + wanted.length
    while (after < offsets.length - 1 && offsets[after] === offsets[after - 1]) after++
    found.push({ start, end: offsets[after] ?? text.length })
  }
  return found
}
