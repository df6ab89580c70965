import fc from 'fast-check'

/** Signs without width that stand anywhere in a pasted word. */
const UNSEEN = ['', '', '', '\u00AD', '\u200B', '\u2060', '\uFEFF']
const HYPHENS = ['-', '\u2010', '\u2011']
const DASHES = [...HYPHENS, '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D']
const SPACES = [' ', '\u00A0', '\u202F', '\u2009']
const APOSTROPHES = ["'", '\u2019', '\u02BC']

/** Returns the text as another system, a word processor or a PDF may give it: the same to whoever looks at it. */
export function sameToTheEye(text: string): fc.Arbitrary<string> {
  return written(text, HYPHENS, [' '], ["'"])
}

/** Returns the text as above, with other dashes, spaces and apostrophes too. */
export function sameToTheReader(text: string): fc.Arbitrary<string> {
  return written(text, DASHES, SPACES, APOSTROPHES)
}

function written(
  text: string,
  hyphens: readonly string[],
  spaces: readonly string[],
  apostrophes: readonly string[]
): fc.Arbitrary<string> {
  const kinds: Readonly<Record<string, readonly string[]>> = { '-': hyphens, ' ': spaces, "'": apostrophes }
  const characters = [...text].map((character, index) =>
    fc
      .tuple(
        fc.constantFrom(...(kinds[character] ?? [character, character.normalize('NFD')])),
        fc.constantFrom(...(index === 0 ? [''] : UNSEEN))
      )
      .map(([sign, unseen]) => unseen + sign)
  )
  return fc.tuple(...characters).map((signs) => signs.join(''))
}
