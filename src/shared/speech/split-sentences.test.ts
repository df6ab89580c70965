import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { splitSentences } from './split-sentences'

const sentences = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Un texte. Un autre\u00a0! Un dernier\u00a0?', ['Un texte.', 'Un autre\u00a0!', 'Un dernier\u00a0?']],
  ['Titre sans point', ['Titre sans point']],
  ['Voir l’art. L. 323-2 du CRPA. Puis rien.', ['Voir l’art. L. 323-2 du CRPA.', 'Puis rien.']],
  ['M. Dupont a écrit. Mme Martin aussi.', ['M. Dupont a écrit.', 'Mme Martin aussi.']],
  ['Coût de 1,5 M€, etc. Le reste suit.', ['Coût de 1,5 M€, etc.', 'Le reste suit.']],
  ['Logiciels, données, etc. peuvent servir.', ['Logiciels, données, etc. peuvent servir.']],
  ['La version 2.0 est là. Elle suffit.', ['La version 2.0 est là.', 'Elle suffit.']],
  ['  Des blancs autour.  \u00a0Encore.\n', ['Des blancs autour.', 'Encore.']],
  ['« Oui\u00a0!\u00a0» Il l’a dit.', ['« Oui\u00a0!\u00a0»', 'Il l’a dit.']],
  ['… –', []],
  ['', []]
])('%j is said in these sentences', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test.prop([fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', '!', ' ', '«', '»', '1', '\u00a0') })])(
  'every word is in one sentence, in order',
  (text) => {
    const words = (part: string): string => part.replaceAll(/[^\p{L}\p{N}]/gu, '')
    expect(sentences(text).map(words).join('')).toBe(words(text))
  }
)
