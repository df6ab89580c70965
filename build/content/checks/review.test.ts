import { beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { type Dictionary, loadFrench } from '../language/dictionary'
import type { Problem } from '../model/problem'
import { assemblePack } from '../pack/assemble'
import { ficheWith, LINES_ABOVE_BODY, tinyHandbook } from '../testing/tiny-handbook'
import type { Fits } from './length'
import { review, type ReviewOptions } from './review'
import { checkSince } from './since'

let dictionary: Dictionary
beforeAll(async () => {
  dictionary = await loadFrench()
}, 60_000)

function adviceOn(
  changes: Readonly<Record<string, string>>,
  {
    today = null,
    fits = new Map(),
    tooWide = new Map(),
    printed = null
  }: Partial<Omit<ReviewOptions, 'dictionary'>> = {}
): readonly Problem[] {
  const { handbook } = examine(tinyHandbook(changes))
  return review(handbook, { dictionary, today, fits, tooWide, printed })
}
const body = (text: string): Record<string, string> => ({
  'fiches/fiche-une.md': ficheWith(`${text}\n\n[mot](def-mot)`)
})
const definitionOf = (name: string, summary: string): string => `---
id: def-${name}
type: definition
titre: ${name.charAt(0).toUpperCase()}${name.slice(1)}
resume: ${summary}
revu_le: 2026-11-01
sources:
  - cle: livre
---
Voilà.
`

test('a good handbook gets no advice', () => {
  expect(adviceOn({})).toEqual([])
})

describe('spelling', () => {
  test('an unknown word is told at its place with words that look like it', () => {
    expect(adviceOn(body('Voici la **reversibilté**.'))).toMatchObject([
      {
        rule: 'orthographe',
        severity: 'avertissement',
        line: LINES_ABOVE_BODY + 1,
        column: 12,
        message: expect.stringContaining('« réversibilité »') as string
      }
    ])
  })

  test('a word is told once a page', () => {
    expect(adviceOn(body('Un zorgl, des zorgl.'))).toHaveLength(1)
  })

  test.each([
    "L'État, l'administration, qu'aujourd'hui, jusqu'à, prud'hommes",
    'Dit-il, a-t-on, allez-y, celui-ci, rendez-vous, savoir-faire, présentez-les-lui',
    'Œuvre, cœur, ÉTÉ, À',
    '`zorgl` sur https://zorgl.fr/zorgl et zorgl.gouv.fr, zorgl@zorgl.fr, RGPD2, v2'
  ])('%s: all of it is known', (text) => {
    expect(adviceOn(body(text)).filter(({ rule }) => rule === 'orthographe')).toEqual([])
  })

  test('the list of words is known: in lower case with any capital, with capitals as written', () => {
    const changes = {
      ...body('Zorgl et zorgl, BluZorgl.'),
      'mots.txt': '# liste\nzorgl # un mot\nBluZorgl\n'
    }
    expect(adviceOn(changes)).toEqual([])
    expect(adviceOn({ ...changes, ...body('bluzorgl') })).toHaveLength(1)
  })
})

describe('typography that only an editor can mend', () => {
  test.each([
    'Vraiment?',
    'Ceci: cela',
    '«non »',
    '« non»',
    'Un "mot"',
    'Oui...',
    'Un mot - deux',
    'La 2ème',
    'Le n°3',
    'Un , deux',
    'Un  mot'
  ])('%j', (text) => {
    expect(adviceOn(body(`${text} là`)).map(({ rule }) => rule)).toContain('typographie')
  })

  test.each([
    'Il est 14:30.',
    'mot:clé',
    '`a?b;c:` oui',
    'https://a.fr/?b=c;d',
    'Le n° 3, la 2e : oui ; non ?',
    '1 – 2'
  ])('%j is fine', (text) => {
    expect(adviceOn(body(text)).map(({ rule }) => rule)).not.toContain('typographie')
  })

  test('titles and names of the list are left alone', () => {
    expect(adviceOn({ ...body('Lisez Zorgl? Blurb!'), 'titres-et-noms.txt': 'Zorgl? Blurb!' })).toEqual([])
  })
})

describe('glossary', () => {
  test('a definition to which nothing leads is told', () => {
    expect(adviceOn({ 'fiches/fiche-une.md': ficheWith('Rien.') })).toMatchObject([
      { file: 'definitions/def-mot.md', rule: 'definition-inutilisee' }
    ])
  })

  test('definitions that explain each other are told, each with the way back', () => {
    const circle = {
      ...body('[un](def-un) [deux](def-deux)'),
      'definitions/def-un.md': definitionOf('un', 'Ce que font deux communes.'),
      'definitions/def-deux.md': definitionOf('deux', 'Ce que fait une commune avec des Uns.'),
      'sommaire.yaml': '- chap-un:\n    - fiche-une\n    - def-mot\n    - def-un\n    - def-deux\n'
    }
    expect(adviceOn(circle).filter(({ rule }) => rule === 'definition-circulaire')).toMatchObject([
      { file: 'definitions/def-deux.md', message: expect.stringContaining('« Un »') as string },
      { file: 'definitions/def-un.md', message: expect.stringContaining('« Deux »') as string }
    ])
    const straight = {
      ...circle,
      'definitions/def-deux.md': definitionOf('deux', 'Ce que fait une commune.')
    }
    expect(adviceOn(straight).filter(({ rule }) => rule === 'definition-circulaire')).toEqual([])
  })

  test('an acronym is explained by a definition, by the page or by the list of words', () => {
    expect(adviceOn(body('Le MT ; une taxe (TVA) ; la TVA.'))).toEqual([])
    expect(adviceOn(body("L'ABC."))).toMatchObject([{ rule: 'sigle-sans-definition' }])
    expect(adviceOn({ ...body("L'ABC."), 'mots.txt': 'ABC' })).toEqual([])
    expect(adviceOn(body('Le XIXe siècle, tome XIV, 6264/SG.'))).toEqual([])
  })
})

describe('dates, sources and length', () => {
  test('a review of more than a year before the version is due', () => {
    const old = tinyHandbook().map(({ path, text }) => [
      path,
      text.replace('revu_le: 2026-11-01', 'revu_le: 2025-11-22')
    ])
    const due = adviceOn(Object.fromEntries(old) as Record<string, string>)
    expect(due.map(({ rule }) => rule)).toEqual(['a-relire', 'a-relire', 'a-relire'])
  })

  test('reviews can be counted from another day', () => {
    expect(adviceOn({}, { today: '2027-11-01' })).toEqual([])
    expect(adviceOn({}, { today: '2027-11-02' })).toHaveLength(3)
    expect(adviceOn({}, { today: '2026-10-31' }).map(({ rule }) => rule)).toContain('date-a-venir')
  })

  test('a source that nothing cites is told at its line', () => {
    const sources = tinyHandbook().find(({ path }) => path === 'sources.yaml')?.text ?? ''
    expect(adviceOn({ 'sources.yaml': `${sources}autre:${sources.slice('livre:'.length)}` })).toMatchObject([
      { rule: 'source-inutilisee', line: 7 }
    ])
  })

  test('a fiche fits two pages, measured or estimated', () => {
    expect(adviceOn(body('mot '.repeat(760)))).toMatchObject([{ rule: 'longueur' }])
    const fits = (pages: number, beyond: number, remedies: readonly string[]): Fits => {
      const measured = { pages, beyond, remedies }
      return new Map([['fiche-une', { 'one-page': measured, 'two-sided': measured }]])
    }
    expect(adviceOn(body('mot '.repeat(760)), { fits: fits(2, 0, []) })).toEqual([])
    expect(adviceOn({}, { fits: fits(3, 7, ['Marges étroites']) })).toMatchObject([
      {
        rule: 'longueur',
        severity: 'avertissement',
        message:
          'Dépasse 2\u00a0pages de 7\u00a0lignes. Ce qui aide : Marges étroites. Resserrez la fiche ou découpez-la.'
      }
    ])
  })

  test('what is wider than its page is an error that names the place', () => {
    const wide = { layout: 'large-print', title: 'Une', section: 'Pourquoi', words: 'abcdef…' } as const
    expect(adviceOn({}, { tooWide: new Map([['fiche-une', [wide]]]) })).toMatchObject([
      {
        file: 'fiches/fiche-une.md',
        rule: 'largeur',
        severity: 'erreur',
        message:
          'Imprimé en gros caractères, section «\u00a0Pourquoi\u00a0», «\u00a0abcdef…\u00a0» est plus large que la page. Coupez ce passage, ou ôtez des colonnes à ce tableau.'
      }
    ])
  })
})

describe('a version beside the one before', () => {
  const places = ['chap-un', 'fiche-une#pourquoi', 'fiche-une#autre', 'fiche-zero', 'fiche-zero#section']
  const earlier = { version: '2026.10.9', places, manifest: '' }

  test('what was published and is gone has to be retired', () => {
    const lost = checkSince(examine(tinyHandbook()).handbook, earlier)
    expect(lost.map(({ message }) => message.split(' ')[1])).toEqual([
      'fiche-une#autre',
      'fiche-zero',
      'fiche-zero#section'
    ])
    const ledger = 'fiche-zero:\n  retire_le: 2026-01-01\nfiche-une#autre:\n  retire_le: 2026-01-01\n'
    const { handbook } = examine(tinyHandbook({ 'identifiants-retires.yaml': ledger }))
    expect(checkSince(handbook, earlier)).toEqual([])
  })

  test.each(['2026.11.1', '2026.11.2', '2027.1.1'])('changed contents need a version after %s', (version) => {
    const { handbook } = examine(tinyHandbook())
    expect(checkSince(handbook, { version, places: [], manifest: 'autre' })).toMatchObject([
      { file: 'manuel.yaml', rule: 'version', line: 3 }
    ])
  })

  test('unchanged contents keep their version', () => {
    const { handbook } = examine(tinyHandbook())
    const manifest = assemblePack(handbook)?.at(-1)?.text ?? ''
    expect(checkSince(handbook, { version: '2026.11.1', places: [], manifest })).toEqual([])
  })
})
