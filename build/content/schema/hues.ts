import { type Hue, HUES } from '../../../src/shared/content/hues'

const WORDS: Readonly<Record<Hue, string>> = {
  sienna: 'sienne',
  ochre: 'ocre',
  teal: 'sarcelle',
  plum: 'prune',
  slate: 'ardoise',
  green: 'vert',
  blue: 'bleu',
  violet: 'violet'
}

/** Colours of parts, in the editor's words. */
export const HUE_WORDS = HUES.map((hue) => WORDS[hue])

/** Returns the colour that an editor's word means, undefined where there is none. */
export function hueOf(word: string | undefined): Hue | undefined {
  return HUES.find((hue) => WORDS[hue] === word)
}
