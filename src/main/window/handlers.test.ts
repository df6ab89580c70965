import { expect, test } from 'vitest'
import { createWindowHandlers } from './handlers'

test('a zoom step is applied, kept for the next start and answered', () => {
  const saved: number[] = []
  const handlers = createWindowHandlers({
    changeZoom: (next) => next(1),
    saveZoom: (factor) => saved.push(factor),
    writeText: () => undefined
  })
  const factor = handlers.zoom('in')
  expect(factor).toBeGreaterThan(1)
  expect(saved).toEqual([factor])
})

test('a copied text is answered once it is on the clipboard', async () => {
  const copied: string[] = []
  const handlers = createWindowHandlers({
    changeZoom: (next) => next(1),
    saveZoom: () => undefined,
    writeText: async (text) => {
      await Promise.resolve()
      copied.push(text)
    }
  })
  await handlers.copyText('https://code.gouv.fr')
  expect(copied).toEqual(['https://code.gouv.fr'])
})
