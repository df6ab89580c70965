import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeKey, placeSchema } from '../content/ids'
import { placeOfChange } from './change'
import { compareOnPaper } from './compare-on-paper'
import { edition } from './testing'

const before = edition({
  une: { lead: 'Un début.', sections: { ici: 'Un texte.', suite: 'Un autre texte.' } },
  deux: { lead: 'Un début.' }
})
const after = edition({
  une: { lead: 'Un début neuf.', sections: { ici: 'Un texte neuf.', suite: 'Un autre texte neuf.' } },
  deux: { lead: 'Un début neuf.' }
})

test.each([
  [{ entry: 'une', section: null }, ['une', 'une#ici', 'une#suite']],
  [{ entry: 'une', section: 'ici' }, ['une#ici']],
  [{ entry: 'une', section: 'absente' }, []]
])('of %o, nothing else is told', (place, keys) => {
  const changes = compareOnPaper(before, after, v.parse(placeSchema, place))
  expect(changes.map((change) => placeKey(placeOfChange(change)))).toEqual(keys)
})
