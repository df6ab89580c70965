import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, type TextNode } from '../../../src/shared/content/text'
import { type Problem, reporter } from '../model/problem'
import { positionAt } from '../model/passage'
import { foldTypography } from '../typography'
import { type Body, convertBody } from './body'
import { parseMarkdown } from './markdown'

function convert(markdown: string): Body & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  return { ...convertBody(parseMarkdown(markdown), markdown, reporter('essai.md', problems)), problems }
}

function textOf(markdown: string): readonly TextNode[] {
  const { text, problems } = convert(markdown)
  expect(problems).toEqual([])
  return text
}

describe('what is written becomes nodes', () => {
  test('paragraphs with emphasis, code and breaks', () => {
    expect(textOf('Un *mot* **fort** et `du code`.  \nSuite')).toEqual([
      {
        tag: 'p',
        children: [
          'Un ',
          { tag: 'em', children: ['mot'] },
          ' ',
          { tag: 'strong', children: ['fort'] },
          ' et ',
          { tag: 'code', children: ['du code'] },
          '.',
          { tag: 'br' },
          'Suite'
        ]
      }
    ])
  })

  test('headings keep their written id', () => {
    expect(textOf("## L'achat {#achat}")).toEqual([
      { tag: 'heading', level: 2, id: 'achat', children: ['L’achat'] }
    ])
  })

  test('items of a tight list hold their words directly, those of a loose list paragraphs', () => {
    expect(textOf('- un\n- deux\n  - trois')).toEqual([
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['un'] },
          { tag: 'li', children: ['deux', { tag: 'ul', children: [{ tag: 'li', children: ['trois'] }] }] }
        ]
      }
    ])
    expect(textOf('1. un\n\n2. deux')).toMatchObject([
      { tag: 'ol', children: [{ children: [{ tag: 'p', children: ['un'] }] }, {}] }
    ])
  })

  test('tables have a head and a body', () => {
    expect(textOf('| A | B |\n| --- | --- |\n| 1 | 2 |')).toEqual([
      {
        tag: 'table',
        children: [
          {
            tag: 'thead',
            children: [
              {
                tag: 'tr',
                children: [
                  { tag: 'th', children: ['A'] },
                  { tag: 'th', children: ['B'] }
                ]
              }
            ]
          },
          {
            tag: 'tbody',
            children: [
              {
                tag: 'tr',
                children: [
                  { tag: 'td', children: ['1'] },
                  { tag: 'td', children: ['2'] }
                ]
              }
            ]
          }
        ]
      }
    ])
  })

  test('boxes have a kind and perhaps a title', () => {
    expect(textOf(":::exemple[L'essai]\nTexte.\n:::")).toEqual([
      { tag: 'box', kind: 'exemple', title: 'L’essai', children: [{ tag: 'p', children: ['Texte.'] }] }
    ])
  })

  test('links lead to an entry, a section or an address', () => {
    const target = { tag: 'p', children: [{}, ', ', {}, ', ', {}] }
    expect(textOf('[a](fiche-a), [b](fiche-b#c), [d](https://exemple.fr/@moi?x#y)')).toMatchObject([target])
    expect(convert('[b](fiche-b#c)').links).toMatchObject([
      { link: { entry: 'fiche-b', section: 'c' }, line: 1 }
    ])
  })
})

describe('words are never lost', () => {
  test.each(['Rendez-vous à 14:30.', 'mot:clé', '::mot', ':mot[texte]{a=b}'])(
    '« %s » stays text',
    (source) => {
      expect(plainText(convert(source).text)).toBe(source)
    }
  )

  test('an apostrophe before emphasis or code is typeset', () => {
    expect(plainText(textOf("l'*outil* et l'`outil`"))).toBe('l’outil et l’outil')
  })

  test('code keeps its apostrophes and spaces', () => {
    expect(plainText(textOf("`l'a ; b` : « c »"))).toBe("l'a ; b\u00A0: «\u00A0c\u00A0»")
  })

  const plainWords = fc.stringMatching(/^[a-zéà ,;:'«»?]{1,60}$/)
  property.prop([plainWords])('a paragraph of plain words folds back to itself', (words) => {
    const typed = words.trim().replace(/\s+/g, ' ')
    expect(foldTypography(plainText(convert(`x ${typed}`).text))).toBe(`x ${typed}`.trim())
  })
})

describe('what is not understood is told with its place', () => {
  test.each([
    ['<b>gras</b>', 'element-interdit', 1],
    ['Un\n\n# Titre {#t}', 'niveau-de-titre', 3],
    ['#### Titre {#t}', 'niveau-de-titre', 1],
    ['## Titre', 'titre-sans-identifiant', 1],
    ['## Titre {#Été}', 'identifiant-mal-forme', 1],
    ['## {#vide}', 'titre-vide', 1],
    ['## [a](fiche-a) {#b}', 'titre-simple', 1],
    ['> ## Titre {#t}', 'titre-deplace', 1],
    [':::retenir\nx\n:::', 'encadre-inconnu', 1],
    [':::exemple\nx', 'encadre-ouvert', 1],
    [':::exemple{style=x}\nx\n:::', 'encadre-mal-forme', 1],
    ['::: exemple\nx\n:::', 'encadre-mal-forme', 1],
    [':::exemple\n:::', 'encadre-vide', 1],
    ['::::exemple\n:::reserve\nx\n:::\n::::', 'encadre-deplace', 2],
    ['- :::exemple\n  x\n  :::', 'encadre-deplace', 1],
    ['    quatre espaces', 'element-interdit', 1],
    ['a\n\n***\n\nb', 'element-interdit', 3],
    ['[a][b]\n\n[b]: https://exemple.fr', 'element-interdit', 1],
    ['![a](b.png)', 'element-interdit', 1],
    ['[](fiche-a)', 'lien-vide', 1],
    ['[a](fiche-a "titre")', 'lien-titre', 1],
    ['[a](fiche-a.md)', 'lien-refuse', 1],
    ['[a](#section)', 'lien-refuse', 1],
    ['3. trois', 'liste-numerotee', 1],
    ['- \n- b', 'liste-vide', 1],
    ['| A | B |\n| --- | --- |\n| 1 |', 'tableau', 3]
  ])('%j is « %s » at line %i', (source, rule, line) => {
    expect(convert(source).problems).toContainEqual(
      expect.objectContaining({ rule, line, severity: 'erreur' })
    )
  })
})

describe('Markdown as people write it', () => {
  test.each([
    'Les articles R*421-1 et R*423-1.',
    'Les articles R.*421-1 et R.*423-1.',
    'L’article R. *424-1 du code.',
    'L’article R* 421-1, LO*123.'
  ])('« %s » keeps its stars', (source) => {
    expect(plainText(textOf(source)).replaceAll('\u00A0', ' ')).toBe(source)
  })

  test.each([
    ['Un mot\\*, un nom\\_de fichier, \\~~cela\\~~.', 'Un mot*, un nom_de fichier, ~~cela~~.'],
    ['Voir mon_fichier et `__init__`, 3 &times; 4.', 'Voir mon_fichier et __init__, 3 × 4.'],
    [
      'Voir https://exemple.fr/a_b*c et <https://exemple.fr/_a_>.',
      'Voir https://exemple.fr/a_b*c et https://exemple.fr/_a_.'
    ],
    ['Il cite « […] » et [sic].', 'Il cite «\u00A0[…]\u00A0» et [sic].'],
    ['Un _mot_, *deux*, l’**outil**\u00A0: (*oui*).', 'Un mot, deux, l’outil\u00A0: (oui).']
  ])('%j says %j', (source, said) => {
    expect(plainText(textOf(source))).toBe(said)
  })

  test.each([
    ['**Attention :**le délai court.', 'signe-isole', 1],
    ['Le terme**« libre »**est protégé.', 'signe-isole', 9],
    ['Un ** mot ** en gras.', 'signe-isole', 4],
    ['5 * 6', 'signe-isole', 3],
    ['La pièce mesure 5*6*7 mètres.', 'mise-en-valeur', 18],
    ['Les agent*e*s.', 'mise-en-valeur', 10],
    ['*(voir*suite)', 'mise-en-valeur', 1],
    ['Le fichier __init__.', 'mise-en-valeur', 12],
    ['Un _mot en l’air.', 'signe-isole', 4],
    ['Un `code sans fin.', 'signe-isole', 4],
    ['Une affirmation[^1].', 'signe-isole', 16],
    ['- [ ] à faire', 'signe-isole', 3],
    ['- [x] fait', 'signe-isole', 3],
    ['Ce ~~mot~~ est barré.', 'signe-isole', 4],
    ['==surligné==', 'signe-isole', 1],
    ['Un mot {#ancre}.', 'signe-isole', 8],
    ['Un [[wiki]].', 'signe-isole', 4],
    ['Un [lien](mal placé ici).', 'signe-isole', 9],
    ['Un mot&#x202E;.', 'caractere-cache', 1],
    ['1. un\n  - deux', 'liste-decalee', 3],
    ['- un\n - deux', 'liste-decalee', 2]
  ])('%j is « %s » at column %i', (source, rule, column) => {
    expect(convert(source).problems).toContainEqual(
      expect.objectContaining({ rule, column, severity: 'erreur' })
    )
  })
})

test('a passage knows the line and column of each of its words', () => {
  const [passage] = convert('Un *mot*\nau début').passages
  expect(passage?.text).toBe('Un mot\nau début')
  expect(passage && positionAt(passage, 3)).toEqual({ line: 1, column: 5 })
  expect(passage && positionAt(passage, 7)).toEqual({ line: 2, column: 1 })
})
