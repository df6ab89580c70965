import type { Page } from 'playwright'

/** What the page notes about itself, in milliseconds. */
export interface PageTimes {
  /** For each letter that changed what is shown: from the key press to the end of the frame that shows it, on the page's thread. */
  readonly painted: readonly number[]
  /** For each of them, from the moment when the results were in the page to the end of that frame. */
  readonly drawn: readonly number[]
  /**
   * For each letter, from the key press to the picture on the screen that followed it, in steps of 8 ms (Event Timing,
   * W3C): what is drawn after the page's thread has done its part is in it. Below 16 ms browsers do not tell: 0.
   */
  readonly presented: readonly number[]
  /** The longest time during which the page's thread did nothing else. */
  readonly longestBlock: number
}

interface Notes {
  painted: number[]
  drawn: number[]
  /** Only letters that took 16 ms or more. */
  presented: number[]
  longestBlock: number
  /** How many letters were typed before. */
  letters: number
}

declare global {
  var pageTimes: Notes | undefined
}

/** How often the page looks at the clock, in milliseconds. */
const TICK = 4

/** Makes the page time its keys and its blocks from now on. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((tick) => {
    const letters = performance.eventCounts.get('keypress') ?? 0
    const times: Notes = { painted: [], drawn: [], presented: [], longestBlock: 0, letters }
    globalThis.pageTimes = times
    let pressed: number | null = null
    let byKey = false
    addEventListener(
      'keydown',
      ({ timeStamp, key, ctrlKey }) => {
        byKey = key.length === 1 && !ctrlKey
        pressed = byKey ? timeStamp : null
      },
      true
    )
    // A letter that no key types, such as « é » here, would otherwise count from the key before it.
    addEventListener(
      'beforeinput',
      ({ timeStamp }) => {
        if (!byKey) pressed = timeStamp
        byKey = false
      },
      true
    )
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
    new PerformanceObserver((list) => {
      const late = list.getEntries().filter(({ name }) => name === 'keypress')
      times.presented.push(...late.map(({ duration }) => duration))
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
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
    const { painted, drawn, longestBlock } = times
    const letters = performance.eventCounts.get('keypress') ?? 0
    const early = Array<number>(Math.max(0, letters - times.letters - times.presented.length)).fill(0)
    const presented = [...early, ...times.presented]
    Object.assign(times, { painted: [], drawn: [], presented: [], longestBlock: 0, letters })
    return { painted, drawn, presented, longestBlock }
  })
}
