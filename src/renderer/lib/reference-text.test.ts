import { expect, test } from 'vitest'
import { passageText, referenceText } from './reference-text'

const referenced = {
  title: 'Le cadre juridique',
  section: 'Qui fait quoi',
  identity: {
    id: 'numerique-ouvert',
    title: 'Manuel du numérique ouvert',
    version: '2026.12.1',
    publishedOn: '2026-12-01',
    licence: 'Licence ouverte 2.0'
  },
  code: '7K2M-9XQ4',
  link: 'manuel://lire/fiche-cadre-juridique#qui-fait-quoi'
} as never

test('a reference says what, where, which version, and how to come back', () => {
  expect(referenceText(referenced).replaceAll('\u00a0', ' ')).toBe(
    '« Le cadre juridique », section « Qui fait quoi », Manuel du numérique ouvert, version 2026.12.1 du 1er décembre 2026, ' +
      'code 7K2M-9XQ4, manuel://lire/fiche-cadre-juridique#qui-fait-quoi'
  )
})

test('a passage stands in guillemets above its reference', () => {
  const [words, reference] = passageText(' Deux textes.\n', referenced).split('\n')
  expect(words).toBe('«\u00a0Deux textes.\u00a0»')
  expect(reference).toBe(referenceText(referenced))
})
