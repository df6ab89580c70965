import { setImmediate as nextTurn } from 'node:timers/promises'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { severalAtOnce } from './several-at-once'

test.prop([fc.array(fc.nat()), fc.integer({ min: 1, max: 9 })])(
  'each item is taken once, in order, and never more at once than the limit',
  async (items, limit) => {
    const [begun, running] = [[] as number[], { now: 0, most: 0 }]
    await severalAtOnce(items, limit, async (item) => {
      begun.push(item)
      running.most = Math.max(running.most, (running.now += 1))
      await nextTurn()
      running.now -= 1
    })
    expect(begun).toEqual(items)
    expect(running.most).toBeLessThanOrEqual(limit)
  }
)

test('a failure is thrown once all that was begun has ended, and nothing is begun after it', async () => {
  const ended: number[] = []
  const all = severalAtOnce([1, 2, 3, 4, 5, 6], 3, async (item) => {
    await nextTurn()
    if (item === 2) throw new Error('two')
    await nextTurn()
    ended.push(item)
  })
  await expect(all).rejects.toThrow('two')
  expect(ended).toEqual([1, 3])
})
