import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { watchForLoss } from './lost-page'

test('an answer that would never come is rejected once the process of the page is lost, also one asked for later', async () => {
  const page = new EventEmitter()
  const orLost = watchForLoss(page)
  expect(await orLost(Promise.resolve('drawn'))).toBe('drawn')
  const never = new Promise<string>(() => undefined)
  const answer = orLost(never)
  page.emit('render-process-gone', {}, { reason: 'oom' })
  await expect(answer).rejects.toThrow('oom')
  await expect(orLost(never)).rejects.toThrow('oom')
})
