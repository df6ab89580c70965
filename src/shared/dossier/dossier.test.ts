import { fc, test as property } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dossierFormSchema } from '../profile/dossier'
import { cleanLine, cleanText } from './clean-words'
import { readDossier } from './read-dossier'

const item = { entry: 'def-sla', section: null, title: 'SLA', code: null }
const dossier = {
  id: '7f1d4b52-6c1a-4c6e-9b0a-1d2e3f405162',
  name: 'Comité',
  cover: { title: '', date: '', place: '', participants: 'Léa\nKarim', message: '' },
  options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
  items: [item]
}
const file = { format: 1, kind: 'dossier', content: { id: 'manuel', version: '2026.11.1' }, dossier }
const text = (changes: object): string => JSON.stringify({ ...file, ...changes })
const within = (changes: object): string => text({ dossier: { ...dossier, ...changes } })

describe('a file from a colleague', () => {
  test('is taken as it was written', () => {
    expect(readDossier(`\uFEFF${text({})}`)).toEqual({ ok: true, file })
  })

  test('loses what no dossier holds', () => {
    expect(readDossier(within({ surplus: '<script>' }))).toEqual({ ok: true, file })
  })

  test.each([
    ['nothing', '', /n’est pas un dossier/],
    ['another JSON', '{"signets":[]}', /n’est pas un dossier/],
    ['half a file', text({}).slice(0, 100), /n’est pas un dossier/],
    ['a nest', '['.repeat(200_000), /n’est pas un dossier/],
    ['a later format', text({ format: 2 }), /plus récente/],
    ['more than a dossier holds', text({ padding: 'x'.repeat(600_000) }), /trop gros/],
    ['a path for an entry', within({ items: [{ ...item, entry: '../../etc/passwd' }] }), /valeurs/],
    ['a place twice', within({ items: [item, item] }), /valeurs/],
    ['too many places', within({ items: Array(201).fill(item) }), /valeurs/],
    ['a name that turns round', within({ name: 'Comité\u202Efdp.exe' }), /valeurs/],
    ['a title of two lines', within({ cover: { ...dossier.cover, title: 'a\nb' } }), /valeurs/],
    ['a code that nobody printed', within({ items: [{ ...item, code: '12345678' }] }), /valeurs/],
    ['an empty name', within({ name: '  ' }), /valeurs/]
  ])('is refused with a reason: %s', (_, written, reason) => {
    expect(readDossier(written)).toEqual({ ok: false, reason: expect.stringMatching(reason) as string })
  })

  property.prop([fc.json()])('never makes the reader fail', (written) => {
    expect(readDossier(written).ok).toBe(false)
  })
})

property.prop([fc.string({ unit: 'binary', maxLength: 5000 })])(
  'what a person pastes can be kept once cleaned',
  (pasted) => {
    const line = cleanLine(pasted)
    const cover = { title: line, date: line, place: line, participants: cleanText(pasted), message: '' }
    expect(
      v.is(dossierFormSchema, {
        name: `N${cleanLine(pasted)}`.slice(0, 200),
        cover,
        options: dossier.options
      })
    ).toBe(true)
  }
)
