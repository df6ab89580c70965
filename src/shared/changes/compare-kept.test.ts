import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { placeSchema, type Place } from '../content/ids'
import { compareKept } from './compare-kept'
import { edition } from './testing'

const place = (entry: string, section: string | null = null): Place =>
  v.parse(placeSchema, { entry, section })

const before = edition({ une: { sections: { debut: 'Un texte.', suite: 'Un autre texte.' } }, deux: {} })

describe('what a reader kept', () => {
  test('tells of a whole entry all that changed in its sections', () => {
    const after = edition({ une: { sections: { debut: 'Un texte.', suite: 'Un texte neuf.' } }, deux: {} })
    const kept = compareKept(before, after)
    expect([...kept.keys()]).toEqual(['une', 'une#suite'])
    expect(kept.get('une')).toMatchObject({
      kind: 'changed',
      before: { paragraphs: ['Un début.', 'debut', 'Un texte.', 'suite', 'Un autre texte.'] },
      after: { paragraphs: ['Un début.', 'debut', 'Un texte.', 'suite', 'Un texte neuf.'] }
    })
  })

  test('tells of an entry that a section was added to it, or taken from it', () => {
    const after = edition({
      une: { sections: { debut: 'Un texte.' } },
      deux: { sections: { neuve: 'Neuf.' } }
    })
    const kept = compareKept(before, after)
    expect(kept.get('une')).toMatchObject({ kind: 'changed' })
    expect(kept.get('une#suite')).toMatchObject({ kind: 'retired' })
    expect(kept.get('deux')).toMatchObject({ after: { paragraphs: ['Un début.', 'neuve', 'Neuf.'] } })
  })

  test('is followed to where it went; what is as it was is not told', () => {
    const after = edition({ une: { sections: { debut: 'Un texte.', suite: 'Un autre texte.' } } }, [
      { place: place('deux'), retiredOn: '2026-11-20', successor: place('une', 'suite'), reason: null }
    ])
    const kept = compareKept(before, after)
    expect([...kept.keys()]).toEqual(['deux'])
    expect(kept.get('deux')).toMatchObject({ kind: 'moved', after: { place: place('une', 'suite') } })
  })
})
