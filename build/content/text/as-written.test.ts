import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/shared/content/text'
import { type Problem, reporter } from '../model/problem'
import { type Body, convertBody } from './body'
import { parseMarkdown } from './markdown'

function convert(markdown: string): Body & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  return { ...convertBody(parseMarkdown(markdown), markdown, reporter('essai.md', problems)), problems }
}

describe('what people write is kept', () => {
  test.each([
    ['1. un\n1. deux', 'undeux'],
    ['1) un\n2) deux', 'undeux'],
    ['- a\n  suite', 'a suite'],
    ['> > a\n> b', 'a b'],
    ['a  \nb', 'a b'],
    ['a\\\nb', 'a b'],
    ['`a\nb`', 'a b'],
    ['``a`b``', 'a`b'],
    ['a \\| b, 3 < 5 > 2, C#, #12', 'a | b, 3 < 5 > 2, C#, #12'],
    ['3 $ et 4 $, ~5 et ~6, a == b', '3 $ et 4 $, ~5 et ~6, a == b'],
    ['Rendez-vous (salle B) [sic] […].', 'Rendez-vous (salle B) [sic] […].'],
    ['Un [mot] (p. 3)', 'Un [mot] (p. 3)'],
    ['La loi\n– celle de 2016 –\nle dit.', 'La loi – celle de 2016 – le dit.'],
    ['| A | B |\n| --- | --- |\n| `a\\|b` | c |', 'ABa|bc'],
    ['*le*/*la*, _un_/_une_, ***fort***', 'le/la, un/une, fort'],
    ['&lt;b&gt;, &#42;, &amp;nbsp;, AT&T', '<b>, *, &nbsp;, AT&T'],
    ['<https://exemple.fr/_a_>', 'https://exemple.fr/_a_'],
    ['a [`b`](fiche-a), [**c**](fiche-a)', 'a b, c'],
    ['14:30:15, mot:clé:autre', '14:30:15, mot:clé:autre'],
    ['C++ et C++, x + y', 'C++ et C++, x + y'],
    ['1986\\. Une grande année', '1986. Une grande année']
  ])('%j says %j', (source, said) => {
    const { text, problems } = convert(source)
    expect(problems).toEqual([])
    expect(plainText(text).replaceAll('\u00a0', ' ')).toBe(said)
  })
})

describe('what would be lost or stand in the text is told at its place', () => {
  test.each([
    ['1. un\n3. trois', 'liste-numerotee', '2:1'],
    ['1. un\n\nsuite\n\n2. deux', 'liste-numerotee', '5:1'],
    ['1. un\n\n  suite', 'liste-decalee', '3:3'],
    ['[a][b]', 'signe-isole', '1:3'],
    ['[a][]', 'signe-isole', '1:3'],
    ['[texte] (https://exemple.fr)', 'signe-isole', '1:7'],
    ['[texte]\n(fiche-a#b)', 'signe-isole', '1:7'],
    ['(texte)[https://exemple.fr]', 'signe-isole', '1:7'],
    ['[ ](fiche-a)', 'lien-vide', '1:1'],
    ['[a](fiche-a){.x}', 'signe-isole', '1:13'],
    ['Un mot {target=_blank}', 'signe-isole', '1:8'],
    ['> [!NOTE]\n> x', 'signe-isole', '1:3'],
    ['>', 'citation-vide', '1:1'],
    ['Un terme\n: sa définition', 'signe-isole', '2:1'],
    ['Un $x^2$', 'signe-isole', '1:4'],
    ['~mot~', 'signe-isole', '1:1'],
    ['H~2~O', 'signe-isole', '1:2'],
    ['x^2^', 'signe-isole', '1:2'],
    ['++mot++', 'signe-isole', '1:1'],
    [':smile: mot', 'signe-isole', '1:1'],
    ['a^[note]', 'signe-isole', '1:2'],
    ['x [ ] oui', 'signe-isole', '1:3'],
    ['* [ ]', 'signe-isole', '1:3'],
    ['#Titre', 'signe-isole', '1:1'],
    ['####### Titre', 'signe-isole', '1:1'],
    ['> un\n> ##deux', 'signe-isole', '2:3'],
    ['-un\n-deux', 'signe-isole', '1:1'],
    ['1.Mot', 'signe-isole', '1:1'],
    ['• un\n• deux', 'signe-isole', '1:1'],
    ['– un\n– deux', 'signe-isole', '2:1'],
    ['[TOC]', 'signe-isole', '1:1'],
    ['!!! note\n    x', 'signe-isole', '1:1'],
    ['a\n\n===', 'signe-isole', '3:1'],
    ['| A | B |\n| a | b |', 'signe-isole', '1:1'],
    ['A | B | C\n--|--', 'signe-isole', '1:3'],
    ['| A | B |\n| --- | --- |\n| `a|b` | c |', 'tableau', '3:1'],
    ['a &foo; b', 'signe-isole', '1:3'],
    ['a &nbsp b', 'signe-isole', '1:3'],
    ['a &#0; b', 'texte-perdu', '1:1'],
    ['\\\\serveur\\partage', 'signe-isole', '1:1'],
    ['Z:\\_archives', 'signe-isole', '1:1'],
    ['www.exemple.fr/_a_', 'mise-en-valeur', '1:16'],
    ['https://exemple.fr/_a_/b', 'mise-en-valeur', '1:20'],
    ['dossier/_archives_/x', 'mise-en-valeur', '1:9'],
    ['(*.md,*.txt)', 'mise-en-valeur', '1:2'],
    [':::exemple[Un ** mot]\nx\n:::', 'signe-isole', '1:15'],
    [':::exemple[a&shy;b]\nx\n:::', 'caractere-cache', '1:12'],
    ['## Titre ## {#a}', 'titre-simple', '1:4'],
    ['## Un ** mot', 'signe-isole', '1:7'],
    ['##a {#a}', 'signe-isole', '1:1']
  ])('%j is « %s » at %s', (source, rule, place) => {
    const told = convert(source).problems.map(({ line, column, ...one }) => ({
      ...one,
      place: `${line}:${column}`
    }))
    expect(told).toContainEqual(expect.objectContaining({ rule, place, severity: 'erreur' }))
  })

  test.each([
    ['Un[^1]\n\n[^1]: note', 'notes de bas de page'],
    ['a<br>b', 'deux espaces en fin de ligne'],
    ['| A | B |\n| --- | --- |\n| `a|b` | c |', '\\|']
  ])('%j is advised %j', (source, words) => {
    expect(convert(source).problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(words)
    )
  })
})

const wordsIn = (text: string): readonly string[] => text.match(/mot\d+/g) ?? []
const signs = fc.constantFrom(
  ...[
    ' ',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '__',
    '`',
    '~~',
    '[',
    ']',
    '(fiche-a)',
    '](fiche-a)',
    '<',
    '>',
    '&'
  ],
  ...[
    '- ',
    '1. ',
    '3) ',
    '> ',
    '    ',
    '# ',
    '## ',
    ' {#a}',
    '| ',
    '\n| --- | --- |\n',
    ':::exemple\n',
    '\n:::\n'
  ],
  ...['[^1]: ', '[x] ', '\\', '---\n', '===\n', '<!-- ', ' -->', '<br>', '![', '```\n', '\t', ':', '. ', '/']
)
const words = fc.constantFrom('mot', 'mot ', ' mot ')
const numbered = fc
  .array(fc.oneof({ arbitrary: signs, weight: 2 }, { arbitrary: words, weight: 3 }), { maxLength: 16 })
  .map((parts) => parts.map((part, index) => part.replace('mot', `mot${index}`)).join(''))

property.prop([numbered], { numRuns: 400 })('no mixture of marks loses a word without an error', (source) => {
  const { text, problems } = convert(source)
  if (problems.length === 0) expect(wordsIn(plainText(text))).toEqual(wordsIn(source))
})

property.prop([numbered], { numRuns: 400 })(
  'no mixture of marks leaves one standing without an error',
  (source) => {
    const { text, problems } = convert(source)
    const outside = JSON.stringify(text, (_key, node: unknown) =>
      typeof node === 'object' && node !== null && 'tag' in node && node.tag === 'code' ? 0 : node
    )
    const said = (outside.match(/"(?:[^"\\]|\\.)*"/g) ?? []).join('')
    if (problems.length === 0 && !source.includes('\\')) expect(said).not.toMatch(/\*|`|~~|\[x\]|\]\(/)
  }
)
