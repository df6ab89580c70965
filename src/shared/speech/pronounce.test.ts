import { expect, test } from 'vitest'
import { createPronouncer } from './pronounce'

const say = createPronouncer([
  { written: 'GPL', spoken: 'G P L' },
  { written: 'GPLv3', spoken: 'G P L version 3' },
  { written: 'GNU', spoken: 'gnou' },
  { written: 'art.', spoken: 'article' },
  { written: 'C++', spoken: 'C plus plus' }
])

test.each([
  ['La GPL, la GPLv3 et la GPL-3.0.', 'La G P L, la G P L version 3 et la G P L-3.0.'],
  ['GNU/Linux, l’art. 5', 'gnou/Linux, l’article 5'],
  ['AGPL et GPLs restent', 'AGPL et GPLs restent'],
  ['En C++ ou en gnu', 'En C plus plus ou en gnu'],
  ['', '']
])('%j is said %j', (written, spoken) => {
  expect(say(written)).toBe(spoken)
})

test('without a list a text is said as it is written', () => {
  expect(createPronouncer([])('La GPL')).toBe('La GPL')
})
