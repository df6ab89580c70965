import type { Page } from 'playwright'

/** What the page notes about itself, in milliseconds. */
export interface PageTimes {
  /** For each key that changed what is shown: from the key press to the end of the frame that shows it. */
  readonly painted: readonly number[]
  /** For each of them, from the moment when the results were in the page to the end of that frame. */
  readonly drawn: readonly number[]
  /** The longest time during which the page's thread did nothing else. */
  readonly longestBlock: number
}

declare global {
  var pageTimes: { painted: number[]; drawn: number[]; longestBlock: number } | undefined
}

/** How often the page looks at the clock, in milliseconds. */
const TICK = 4

/** Makes the page time its keys and its blocks from now on. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((tick) => {
    const times: NonNullable<typeof globalThis.pageTimes> = { painted: [], drawn: [], longestBlock: 0 }
    globalThis.pageTimes = times
    let pressed: number | null = null
    addEventListener('keydown', ({ timeStamp, key }) => (pressed = key.length === 1 ? timeStamp : null), true)
    const shown = new MutationObserver(() => {
      if (pressed === null) return
      const [from, changed] = [pressed, performance.now()]
      pressed = null
      // A message posted within a frame is told of after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const now = performance.now()
          times.painted.push(now - from)
          times.drawn.push(now - changed)
        }
        port2.postMessage(null)
      })
    })
    shown.observe(document.body, { subtree: true, childList: true, characterData: true })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      times.longestBlock = Math.max(times.longestBlock, now - last - tick)
      last = now
    }, tick)
  }, TICK)
}

/** Returns what the page noted since it was asked last. */
export async function readPageTimes(page: Page): Promise<PageTimes> {
  return page.evaluate(() => {
    const times = globalThis.pageTimes
    if (times === undefined) throw new Error('The page is not watched.')
    const read = { ...times }
    Object.assign(times, { painted: [], drawn: [], longestBlock: 0 })
    return read
  })
}
