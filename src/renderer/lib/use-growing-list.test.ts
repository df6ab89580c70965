import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import { useGrowingList } from './use-growing-list'

let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** Returns how many of a list of `count` items are drawn, and the list. */
function growing(count: number) {
  const items = shallowRef(Array.from({ length: count }))
  const drawn = scope.run(() => useGrowingList(() => items.value))
  if (drawn === undefined) throw new Error('the scope has ended')
  return { items, drawn }
}

it('draws what a window shows at once, then the rest of a long list, a step between two events', () => {
  const { drawn } = growing(50)
  expect(drawn.value).toBe(20)
  vi.advanceTimersToNextTimer()
  expect(drawn.value).toBe(40)
  vi.advanceTimersToNextTimer()
  expect(drawn.value).toBe(60)
  expect(vi.getTimerCount()).toBe(0)
})

it('draws a short list at once, and asks for no more', () => {
  const { drawn } = growing(20)
  expect(drawn.value).toBe(20)
  expect(vi.getTimerCount()).toBe(0)
})

it('begins again with another list, without what was still to come of the one before', async () => {
  const { items, drawn } = growing(500)
  vi.advanceTimersToNextTimer()
  expect(drawn.value).toBe(40)
  items.value = Array.from({ length: 30 })
  await nextTick()
  expect(drawn.value).toBe(20)
  vi.runAllTimers()
  expect(drawn.value).toBe(40)
})

it('stops with the page', () => {
  const { drawn } = growing(500)
  scope.stop()
  vi.runAllTimers()
  expect(drawn.value).toBe(20)
})
