import { expect, test } from 'vitest'
import { titlesByPage } from './titles-by-page'

const item = (title: string, dest: unknown, items: unknown[] = []) => ({ title, dest, items })
const pdfWith = (outline: unknown): Parameters<typeof titlesByPage>[0] =>
  ({
    getOutline: () => Promise.resolve(outline),
    getDestination: (name: string) => Promise.resolve(name === 'two' ? [{ num: 2, gen: 0 }] : null),
    getPageIndex: ({ num }: { num: number }) => Promise.resolve(num - 1)
  }) as never

test('each title stands with the page on which it begins, those below it included', async () => {
  const titles = await titlesByPage(
    pdfWith([item('Un', [{ num: 1, gen: 0 }], [item('Deux', 'two'), item('Nulle part', 'lost')])])
  )
  expect([...titles]).toEqual([
    [1, ['Un']],
    [2, ['Deux']]
  ])
})

test('a PDF without an outline has no titles', async () => {
  expect((await titlesByPage(pdfWith(null))).size).toBe(0)
})
