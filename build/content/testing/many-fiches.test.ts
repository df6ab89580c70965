import { expect, test } from 'vitest'
import { PACK_FILES } from '../../../src/shared/content/pack'
import { examine } from '../examine'
import { assemblePack } from '../pack/assemble'
import { manyFiches } from './many-fiches'

test('a generated handbook is sound, whole, and the same every time', () => {
  const { handbook, problems } = examine(manyFiches(12))
  expect(problems).toEqual([])
  const pack = assemblePack(handbook)
  const files = Object.keys(PACK_FILES).filter((file) => file !== 'pronunciations')
  // The fiches, their chapter, the three entries of the tiny handbook, and what every pack has.
  expect(pack).toHaveLength(12 + 1 + 3 + files.length)
  expect(assemblePack(examine(manyFiches(12)).handbook)).toEqual(pack)
})
