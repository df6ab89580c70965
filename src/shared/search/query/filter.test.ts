import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { phraseRanges, phraseWords } from '../analysis/analyse'
import { document } from '../testing'
import { createPhraseMatcher } from './filter'

const holds = createPhraseMatcher()
const words = fc.constantFrom(
  'code',
  'Source',
  'le',
  'l’État',
  'L. 323-2',
  'open-source',
  'œuvre',
  '10 000',
  ',',
  '.'
)
const text = fc.array(words, { maxLength: 8 }).map((chosen) => chosen.join(' '))

test.prop([text, text, text, text], { numRuns: 500 })(
  'a passage holds a phrase where one of its fields has a range to highlight',
  (title, heading, body, asked) => {
    const phrase = phraseWords(asked).map(({ folded }) => folded)
    fc.pre(phrase.length > 0)
    const marked = [title, heading, body].some((field) => phraseRanges(field, phrase).length > 0)
    expect(holds(document('it', body, { title, heading }), phrase)).toBe(marked)
  }
)
