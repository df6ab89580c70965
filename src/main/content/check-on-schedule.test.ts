import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkOnSchedule } from './check-on-schedule'
import { FIRST_WITHIN, LOOK_EVERY } from './update/schedule'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A workstation that is started now; returns how often it asked the server so far. */
function start(isDue: () => boolean): () => number {
  const check = vi.fn(() => Promise.resolve({ at: '', outcome: 'nothing-newer' as const, message: '' }))
  const updates = {
    policy: () => Promise.resolve({ status: { every: 'day' } }),
    server: () => Promise.resolve({ kind: 'server' }),
    updater: { check, isBusy: () => false },
    lastCheck: { isDue, keep: () => Promise.resolve() }
  }
  checkOnSchedule(updates as unknown as Parameters<typeof checkOnSchedule>[0], vi.fn(), vi.fn())
  return () => check.mock.calls.length
}

test('workstations that are started together do not ask together: each waits for its own part of a quarter of an hour', async () => {
  const moments = [0.01, 0.3, 0.6, 0.99]
  const stations = moments.map((moment) => {
    vi.spyOn(Math, 'random').mockReturnValue(moment)
    return start(() => true)
  })
  const asked = (): number[] => stations.map((count) => count())
  expect(asked()).toEqual([0, 0, 0, 0])
  await vi.advanceTimersByTimeAsync(FIRST_WITHIN / 2)
  expect(asked()).toEqual([1, 1, 0, 0])
  await vi.advanceTimersByTimeAsync(FIRST_WITHIN / 2)
  expect(asked()).toEqual([1, 1, 1, 1])
})

test('a workstation asks nothing while no check is due, however often it looks', async () => {
  let due = false
  const asked = start(() => due)
  await vi.advanceTimersByTimeAsync(FIRST_WITHIN + 5 * LOOK_EVERY)
  expect(asked()).toBe(0)
  due = true
  await vi.advanceTimersByTimeAsync(LOOK_EVERY)
  expect(asked()).toBe(1)
})
