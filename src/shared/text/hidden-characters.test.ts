import { describe, expect, it, test } from 'vitest'
import { codePointName, findHiddenCharacter, isPlainToSee } from './hidden-characters'

describe('what is not seen is found', () => {
  test.each([
    ['right-to-left override', 'éifirév \u202E'],
    ['embedding', '\u202Ax'],
    ['isolate', 'a\u2066b'],
    ['direction mark', 'a\u200Fb'],
    ['Arabic letter mark', '\u061C'],
    ['zero-width space', 'mo\u200Bt'],
    ['zero-width joiner between letters', 'mo\u200Dt'],
    ['variation selector after a letter', 'a\uFE0F'],
    ['word joiner', 'a\u2060b'],
    ['soft hyphen', 'logi\u00ADciel'],
    ['byte order mark', '\uFEFFa'],
    ['tag', 'a\u{E0041}'],
    ['variation selector of the supplement', 'a\u{E0101}'],
    ['Hangul filler', '\u3164'],
    ['zero byte', 'a\0b'],
    ['escape', '\u001B[31m'],
    ['next line', 'a\u0085b'],
    ['line separator', 'a\u2028b'],
    ['interlinear annotation', 'a\uFFF9b'],
    ['lone surrogate', 'a\uD800b']
  ])('%s', (_name, text) => {
    expect(isPlainToSee(text)).toBe(false)
    expect(findHiddenCharacter(text)).toBeGreaterThanOrEqual(0)
  })
})

test.each([
  'L’État\u00A0: 40\u202F000 €, «\u00A0libre\u00A0»',
  'e\u0301',
  'deux\nlignes\tici',
  'العربية עברית',
  '👩\u200D👩\u200D👧',
  '👩🏽\u200D💻',
  '❤\uFE0F',
  '🏳\uFE0F\u200D🌈',
  '1\uFE0F\u20E3',
  'L. 1111\u20111'
])('%j stays', (text) => {
  expect(findHiddenCharacter(text)).toBe(-1)
})

it('names a character by its code point', () => {
  expect(codePointName('a\u202Eb', 1)).toBe('U+202E')
})
