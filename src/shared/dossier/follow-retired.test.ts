import * as v from 'valibot'
import { expect, test } from 'vitest'
import { edition } from '../changes/testing'
import { dossierSchema } from '../profile/dossier'
import { placeKey } from '../content/ids'
import { followRetired } from './follow-retired'

test('a dossier follows what was moved, holds each place once, and keeps what nothing replaces', () => {
  const gone = (entry: string, successor: object | null): object => ({
    place: { entry, section: null },
    ...{ retiredOn: '2026-12-01', successor, reason: null }
  })
  const { contents } = edition({ une: { sections: { suite: 'Un texte.' } } }, [
    gone('deux', { entry: 'une', section: null }),
    gone('trois', { entry: 'une', section: 'suite' }),
    gone('quatre', null)
  ])
  const item = (entry: string): object => ({ entry, section: null, title: entry, code: null })
  const dossier = v.parse(dossierSchema, {
    id: '3f2b8c1e-6f0a-4d8b-9a54-0d1d6a3f7e10',
    name: 'Comité',
    cover: { title: '', date: '', place: '', participants: '', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: ['deux', 'une', 'trois', 'quatre'].map(item)
  })
  expect(followRetired(dossier, contents).items.map(placeKey)).toEqual(['une', 'une#suite', 'quatre'])
})
