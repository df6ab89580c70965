import { expect, test } from 'vitest'
import { createWindowHandlers } from './handlers'

const window = {
  changeZoom: (next: (factor: number) => number) => next(1.5),
  fixedZoom: null,
  usualZoom: 1,
  tell: () => undefined,
  saveZoom: () => undefined,
  openWindow: () => true,
  arrangeWindows: () => undefined,
  openLinkMenu: () => undefined,
  openSaved: () => Promise.resolve(null),
  writeText: () => undefined
}

test('a zoom step is applied, kept for the next start and answered', () => {
  const saved: number[] = []
  const handlers = createWindowHandlers({ ...window, saveZoom: (factor) => saved.push(factor) })
  const factor = handlers.zoom('in')
  expect(factor).toBeGreaterThan(1.5)
  expect(saved).toEqual([factor])
})

test('the usual zoom is the one that the administration proposes', () => {
  expect(createWindowHandlers({ ...window, usualZoom: 1.25 }).zoom('reset')).toBe(1.25)
})

test('a zoom that the administration imposes does not change, and that is told', () => {
  const told: string[] = []
  const saved: number[] = []
  const handlers = createWindowHandlers({
    ...window,
    fixedZoom: 2,
    tell: ({ text }) => told.push(text),
    saveZoom: (factor) => saved.push(factor)
  })
  for (const step of ['in', 'out', 'reset'] as const) expect(handlers.zoom(step)).toBe(2)
  expect(saved).toEqual([])
  expect(told[0]).toContain('administration')
})

test('a window more than there may be is refused, and that is told', () => {
  const told: string[] = []
  const handlers = createWindowHandlers({
    ...window,
    openWindow: () => false,
    tell: ({ text }) => told.push(text)
  })
  void handlers.openWindow({ path: '/lire/def-sla' })
  expect(told[0]).toContain('8 fenêtres')
})

test('a copied text is answered once it is on the clipboard', async () => {
  const copied: string[] = []
  const handlers = createWindowHandlers({
    ...window,
    writeText: async (text) => {
      await Promise.resolve()
      copied.push(text)
    }
  })
  await handlers.copyText('https://code.gouv.fr')
  expect(copied).toEqual(['https://code.gouv.fr'])
})
