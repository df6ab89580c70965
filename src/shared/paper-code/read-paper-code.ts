import * as v from 'valibot'
import { valueOf } from './alphabet'
import { CODE_LENGTH, paperCodeSchema, type PaperCode } from './paper-code'

/** What came of a code that was typed. */
export type PaperCodeReading =
  | { readonly outcome: 'read'; readonly code: PaperCode }
  | { readonly outcome: 'empty' }
  /** It has a character that no code has. */
  | { readonly outcome: 'wrong-character'; readonly character: string }
  /** It has another number of characters. */
  | { readonly outcome: 'wrong-length'; readonly length: number }
  /** Its check character does not agree with the others: one was mistyped, or two were exchanged. */
  | { readonly outcome: 'mistyped' }

/** Longer than this is no code: what follows is not looked at. */
const LONGEST = 200

/** What stands between characters, or around them: spaces, hyphens and dashes of every kind, points, underlines, quotes. */
const BETWEEN = /[\s\p{Dash}\p{Zs}\p{Cf}._/«»"'’]+/gu

/** Characters that are read as others: what a person sees is not always what was printed. */
const ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** Returns the code that was typed, in whatever case and with whatever spaces, or why there is none. */
export function readPaperCode(text: string): PaperCodeReading {
  const characters = [...text.slice(0, LONGEST).normalize('NFKC').toUpperCase().replace(BETWEEN, '')].map(
    (character) => ALIKE[character] ?? character
  )
  if (characters.length === 0) return { outcome: 'empty' }
  const wrong = characters.find((character) => valueOf(character) === -1)
  if (wrong !== undefined) return { outcome: 'wrong-character', character: wrong }
  if (characters.length !== CODE_LENGTH) return { outcome: 'wrong-length', length: characters.length }
  const code = v.safeParse(paperCodeSchema, characters.join(''))
  return code.success ? { outcome: 'read', code: code.output } : { outcome: 'mistyped' }
}
