import { expect, test } from 'vitest'
import { examine } from '../examine'
import { assemblePack } from '../pack/assemble'
import { manyFiches } from './many-fiches'

test('a generated handbook is sound, whole, and the same every time', { timeout: 60_000 }, () => {
  const { handbook, problems } = examine(manyFiches(12))
  expect(problems).toEqual([])
  const pack = assemblePack(handbook)
  expect(pack).toHaveLength(12 + 1 + 3 + 4)
  expect(assemblePack(examine(manyFiches(12)).handbook)).toEqual(pack)
})
