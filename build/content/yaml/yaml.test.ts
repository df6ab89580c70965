import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Problem, reporter } from '../model/problem'
import { listField, textField } from '../schema/fields'
import { readYaml } from './read'
import { validateYaml } from './validate'

const schema = v.strictObject({
  titre: textField(10),
  liste: v.optional(listField(v.strictObject({ cle: textField(10) })))
})

function read(
  text: string,
  linesBefore = 0
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = reporter('essai.yaml', problems)
  const source = readYaml(text, report, linesBefore)
  return { value: source && validateYaml(schema, source, report), problems }
}

test('every scalar is the text that was typed', () => {
  expect(read('titre: 2024').value).toEqual({ titre: '2024' })
  expect(read('titre: non').value).toEqual({ titre: 'non' })
  expect(read('titre: 1.10').value).toEqual({ titre: '1.10' })
})

test('folded lines become one line', () => {
  expect(read('titre: >\n  un\n  deux\n').value).toEqual({ titre: 'un deux' })
})

describe('a wrong field is told at its own line, in French', () => {
  test.each([
    ['titre: un\nautre: x', 'champ-inconnu', 2, 1, 'n’est pas prévu'],
    ['titer: un', 'champ-inconnu', 1, 1, 'Vouliez-vous dire « titre »'],
    ['liste: []', 'champ-manquant', 1, 1, '« titre »'],
    ['titre: un titre trop long', 'champ-incorrect', 1, 8, '10 au plus'],
    ['titre:', 'champ-incorrect', 1, 7, 'vide'],
    ['titre: [a]', 'champ-incorrect', 1, 8, 'un texte est attendu'],
    ['titre: a\nliste: b', 'champ-incorrect', 2, 8, 'une liste est attendue'],
    ['titre: a\nliste:\n  - cle: a\n  - clef: b', 'champ-inconnu', 4, 5, 'Vouliez-vous dire « cle »'],
    ['titre: a\nliste:\n  - x', 'champ-incorrect', 3, 5, 'nom: valeur']
  ])('%j', (text, rule, line, column, words) => {
    expect(read(text).problems).toContainEqual(
      expect.objectContaining({ rule, line, column, message: expect.stringContaining(words) as string })
    )
  })

  test('lines count from the top of the file', () => {
    expect(read('titre: a\nautre: b', 5).problems).toMatchObject([{ line: 7 }])
  })
})

describe('words that YAML takes for a comment are told', () => {
  test.each([
    ['titre: Le C # langage', 13],
    ['titre: ticket #12', 15],
    ['titre: Deux mots # et la suite', 18],
    ['titre: un\n  deux # trois', 8],
    ['liste:\n  - cle: Ticket #12', 17]
  ])('%j', (text, column) => {
    expect(read(text).problems).toContainEqual(
      expect.objectContaining({ rule: 'yaml-commentaire', column, severity: 'erreur' })
    )
  })

  test.each([
    '# note\ntitre: a',
    'titre: a # note',
    "titre: 'C # a'",
    'titre: "#12"',
    'titre: a#b',
    'titre: 2026-01-02 # a'
  ])('%j loses nothing', (text) => {
    expect(read(text).problems).toEqual([])
  })
})

describe('broken or hostile YAML is told and never expanded', () => {
  test.each([
    ['titre: un : deux', 'yaml-illisible'],
    ["titre: 'un", 'yaml-illisible'],
    ['titre: [a', 'yaml-illisible'],
    ['titre: a\ntitre: b', 'yaml-illisible'],
    ['titre: a\n\tliste: b', 'yaml-illisible'],
    ['titre: a\n b: c', 'yaml-illisible'],
    ['titre: @a', 'yaml-illisible'],
    ['titre: a\n---\ntitre: b', 'yaml-illisible'],
    ['titre: &a b', 'yaml-interdit'],
    ['titre: *a', 'yaml-interdit'],
    ['titre: !!js/function "x"', 'yaml-interdit'],
    ['titre: !!str x', 'yaml-interdit'],
    ['<<: {titre: a}', 'champ-inconnu'],
    ['__proto__: {titre: a}', 'champ-inconnu'],
    ['constructor: a', 'champ-inconnu'],
    ['- a', 'champ-inconnu'],
    ['', 'champ-manquant']
  ])('%j', (text, rule) => {
    const { value, problems } = read(text)
    expect(value).toBeNull()
    expect(problems.map((problem) => problem.rule)).toContain(rule)
  })

  test('a bomb of aliases is refused as written', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`
    )
    const { value, problems } = read(['a0: &a0 lol', ...levels, 'titre: x'].join('\n'))
    expect(value).toBeNull()
    expect(problems.every(({ rule }) => rule === 'yaml-interdit')).toBe(true)
  })

  test('depth and length are bounded', () => {
    expect(read(`titre: ${'['.repeat(50_000)}`).problems).not.toEqual([])
    expect(read(`titre: ${'a'.repeat(2_000_001)}`).problems).toMatchObject([{ rule: 'yaml-trop-long' }])
  })
})
