import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect } from 'vitest'
import { placeKey, placeSchema, type Place } from '../content/ids'
import { changeKey, concerns, placeOfChange, type Change } from './change'
import { compareEditions } from './compare'
import { edition } from './testing'
import { differWords } from './word-differences'

const place = (entry: string, section: string | null = null): Place =>
  v.parse(placeSchema, { entry, section })

function told(changes: readonly Change[]): string[] {
  return changes.map((change) => `${change.kind} ${placeKey(placeOfChange(change))}`)
}

const before = edition({
  chapitre: {},
  une: { parent: 'chapitre', sections: { debut: 'Un texte.', suite: 'Un autre texte.' } },
  deux: { parent: 'chapitre', sections: { fin: 'Le dernier texte.' } }
})

describe('between two versions', () => {
  test('that are the same, nothing differs', () => {
    expect(compareEditions(before, before)).toEqual([])
  })

  test('added, changed, moved and retired sections are told apart, what is retired last', () => {
    const after = edition({
      chapitre: {},
      une: { parent: 'chapitre', sections: { debut: 'Un texte neuf.', nouvelle: 'Encore un texte.' } },
      deux: { parent: 'chapitre', sections: { ailleurs: 'Un autre texte.' } }
    })
    expect(told(compareEditions(before, after))).toEqual([
      'changed une#debut',
      'added une#nouvelle',
      'moved deux#ailleurs',
      'retired deux#fin'
    ])
  })

  test('a whole entry is told once, with all of its text', () => {
    const after = edition({
      chapitre: {},
      une: { parent: 'chapitre', sections: { debut: 'Un texte.', suite: 'Un autre texte.' } },
      trois: { sections: { a: 'Un.', b: 'Deux.' } }
    })
    const changes = compareEditions(before, after)
    expect(told(changes)).toEqual(['added trois', 'retired deux'])
    expect(changes[0]).toMatchObject({ after: { paragraphs: ['Un début.', 'a', 'Un.', 'b', 'Deux.'] } })
    expect(changes[1]).toMatchObject({
      nearest: { entry: 'chapitre' },
      before: { paragraphs: ['Un début.', 'fin', 'Le dernier texte.'] }
    })
  })

  test('the ledger of retired ids says where a place has gone', () => {
    const after = edition(
      {
        chapitre: {},
        une: { parent: 'chapitre', sections: { debut: 'Un texte.', suite: 'Un autre texte, et le dernier.' } }
      },
      [{ place: place('deux'), retiredOn: '2026-11-20', successor: place('une', 'suite'), reason: null }]
    )
    const changes = compareEditions(before, after)
    expect(told(changes)).toEqual(['moved une#suite', 'changed une#suite'])
    expect(changes[0]).toMatchObject({ before: { place: { entry: 'deux' } } })
  })

  test('entries that became one, or sections of one, are told apart, and their new place is not told as new', () => {
    const gone = (entry: string, section: string | null): object => ({
      ...{ place: place(entry), retiredOn: '2026-11-20', reason: null },
      successor: place('seule', section)
    })
    const changes = compareEditions(
      edition({ seule: {}, une: {}, deux: {}, trois: {} }),
      edition({ seule: { sections: { lieux: 'Des lieux.' } } }, [
        gone('une', null),
        gone('deux', null),
        gone('trois', 'lieux')
      ])
    )
    expect(told(changes)).toEqual(['moved seule', 'moved seule', 'moved seule#lieux'])
    expect(new Set(changes.map(changeKey)).size).toBe(changes.length)
  })

  test('an entry under another one has moved; a title above it that changed moves nothing', () => {
    const under = (chapter: object, parent: string): ReturnType<typeof edition> =>
      edition({ chapitre: chapter, annexe: {}, une: { parent } })
    expect(told(compareEditions(under({}, 'chapitre'), under({}, 'annexe')))).toEqual(['moved une'])
    expect(told(compareEditions(under({}, 'chapitre'), under({ title: 'Neuf' }, 'chapitre')))).toEqual([
      'changed chapitre'
    ])
  })
})

describe('a kept place', () => {
  const after = edition({
    chapitre: {},
    une: { parent: 'chapitre', sections: { debut: 'Neuf.', suite: 'Un autre texte.' } }
  })
  const touching = (kept: Place): string[] =>
    told(compareEditions(before, after).filter((change) => concerns(change, kept)))

  test('is touched by what happens to it, to its entry as a whole, and to a section of it', () => {
    expect(touching(place('une', 'debut'))).toEqual(['changed une#debut'])
    expect(touching(place('une', 'suite'))).toEqual([])
    expect(touching(place('une'))).toEqual(['changed une#debut'])
    expect(touching(place('deux', 'fin'))).toEqual(['retired deux'])
    expect(touching(place('chapitre'))).toEqual([])
  })
})

describe('words', () => {
  test('that differ are told inside their paragraph', () => {
    expect(differWords(['Le même.', 'Il faut un avis.'], ['Le même.', 'Il faut deux avis.'])).toEqual([
      [{ kind: 'same', text: 'Le même.' }],
      [
        { kind: 'same', text: 'Il faut ' },
        { kind: 'removed', text: 'un' },
        { kind: 'added', text: 'deux' },
        { kind: 'same', text: ' avis.' }
      ]
    ])
  })

  const paragraphs = fc.array(
    fc
      .array(fc.constantFrom('le', 'la', 'données', 'l’État', '«'), { minLength: 1 })
      .map((words) => words.join(' '))
  )
  test.prop([paragraphs, paragraphs])(
    'of both versions can be read back, whatever they are',
    (own, other) => {
      const all = differWords(own, other)
      const side = (left: 'added' | 'removed'): string[] =>
        all
          .filter((runs) => runs.some(({ kind }) => kind !== left))
          .map((runs) =>
            runs
              .filter(({ kind }) => kind !== left)
              .map(({ text }) => text)
              .join('')
          )
      expect(side('added')).toEqual(own)
      expect(side('removed')).toEqual(other)
    }
  )
})
