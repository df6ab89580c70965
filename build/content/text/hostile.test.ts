import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { plainText, textSchema } from '../../../src/shared/content/text'
import { parseEntry } from '../entry/parse-entry'
import { type Problem, reporter } from '../model/problem'
import { ficheWith } from '../testing/tiny-handbook'
import { type Body, convertBody } from './body'
import { parseMarkdown } from './markdown'

function convert(markdown: string): Body & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  return { ...convertBody(parseMarkdown(markdown), markdown, reporter('essai.md', problems)), problems }
}

describe('nothing hostile passes, everything is told', () => {
  test.each([
    '<script>alert(1)</script>',
    'Un <script src=https://exemple.fr/x.js></script> mot',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://exemple.fr"></iframe>',
    '<p style="position:fixed">x</p>',
    '<!-- commentaire -->',
    '<![CDATA[x]]>',
    '<?php x ?>',
    '- <svg onload=alert(1)>',
    '> <b onclick=x>y</b>',
    '| <b>A</b> | B |\n| --- | --- |\n| 1 | 2 |',
    ':::exemple\n<b>x</b>\n:::',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](javascript&#58;alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](app://handbook/x)',
    '[x](mailto:a@exemple.fr)',
    '[x](//exemple.fr)',
    '[x](../../etc/passwd)',
    '[x](https://moi:secret@exemple.fr)',
    '[x](https://exemple.fr\\@autre.fr)',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    '![x](https://exemple.fr/traceur.png)',
    '![x](data:image/svg+xml,x)',
    '[![x](y.png)](https://exemple.fr)',
    '![x][y]\n\n[y]: https://exemple.fr/z.png',
    ':::script\nalert(1)\n:::',
    ':::exemple{onclick="x"}\ny\n:::',
    ':::exemple{.classe #id style="x"}\ny\n:::',
    ':::constructor\nx\n:::',
    ':::__proto__\nx\n:::'
  ])('%j', (source) => {
    const { text, problems } = convert(source)
    expect(problems.filter(({ severity }) => severity === 'erreur')).not.toEqual([])
    expect(v.is(textSchema, [...text])).toBe(true)
    expect(JSON.stringify(text)).not.toMatch(/"href":"(?!https?:)/)
  })

  test('markup that Markdown reads as words stays words', () => {
    expect(plainText(convert('\\<script>x</script\\>').text)).toContain('<script>')
    expect(plainText(convert('&lt;script&gt;').text)).toBe('<script>')
    expect(convert('`<script>`').text).toEqual([
      { tag: 'p', children: [{ tag: 'code', children: ['<script>'] }] }
    ])
  })
})

describe('huge or deep inputs are refused without exhausting the machine', () => {
  const deep = 20_000
  test.each([
    ['quotes', '>'.repeat(deep)],
    ['spaced quotes', '> '.repeat(deep)],
    ['lists', '- '.repeat(deep)],
    [
      'quotes that grow line by line',
      Array.from({ length: 40 }, (_, n) => `${'> '.repeat(n + 1)}x`).join('\n')
    ],
    [
      'lists that grow line by line',
      Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')
    ],
    ['length', 'mot\n\n'.repeat(50_000)],
    ['one endless paragraph', 'mot '.repeat(10_000)],
    ['emphasis', `${'*a '.repeat(3000)}${' b*'.repeat(3000)}`]
  ])('%s', (_name, body) => {
    const problems: Problem[] = []
    parseEntry({ path: 'fiches/fiche-une.md', text: ficheWith(body) }, problems)
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([expect.stringMatching(/imbrication|trop-long|trop-charge/)])
    )
  })

  test.each([
    ['brackets', '['.repeat(deep)],
    ['links', '[a](<b'.repeat(3000)],
    ['accents', '`a'.repeat(3000)],
    ['angle brackets', '<'.repeat(deep)],
    ['colons', ':'.repeat(deep)],
    ['bars', '|'.repeat(deep)],
    ['entities', '&#x41;'.repeat(3000)]
  ])('%s', (_name, body) => {
    const { text } = convert(body)
    expect(v.is(textSchema, [...text])).toBe(true)
  })
})

const fragments = fc.constantFrom(
  '# ',
  '## ',
  '{#a}',
  ':::',
  ':::exemple',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n',
  '| --- | --- |\n',
  '**',
  '*',
  '`',
  '[',
  ']',
  '(',
  ')',
  'https://a.fr',
  'javascript:x',
  '<b>',
  '</b>',
  '<',
  '&lt;',
  '!',
  '---\n',
  '    ',
  '\t',
  'mot',
  "'",
  '\\'
)
property.prop([fc.array(fragments, { maxLength: 60 })])(
  'any mixture of marks gives a text of the closed set',
  (parts) => {
    expect(v.is(textSchema, [...convert(parts.join('')).text])).toBe(true)
  }
)
