import type { Page } from 'playwright'
import { close, launch } from '../../e2e/fixtures/launch'
import { createProfile, removeProfile } from '../../e2e/fixtures/profile'
import { treeMemory } from '../lib/process-tree'
import { percentile } from '../lib/statistics'
import { readPageTimes, watchPage } from './watch-page'

/** A program to type into. */
export interface Subject {
  readonly name: string
  /** Folder of the application. */
  readonly application: string
  /** Resolves once there is a field that takes keys and shows what they lead to. */
  readonly open: (page: Page) => Promise<void>
}

/** Between two keys, in milliseconds: as a fast typist, so that each key has its own results. */
const PAUSE = 120

/** Opens search by its shortcut, with a first word whose results say that it is ready. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('code')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
}

/** Types queries letter by letter, at a steady pace, and returns what it cost. */
export async function measureTyping(
  { name, application, open }: Subject,
  queries: readonly string[]
): Promise<object> {
  const profile = createProfile()
  const app = await launch(profile, [], application)
  const page = await app.firstWindow()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const memory = (): number => treeMemory(app.process().pid ?? 0)
  const before = memory()
  await watchPage(page)
  const start = performance.now()
  await open(page)
  const opened = performance.now() - start
  const { longestBlock } = await readPageTimes(page)
  for (const query of queries) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(query, { delay: PAUSE })
  }
  const typing = await readPageTimes(page)
  const held = memory() - before
  await close(app)
  removeProfile(profile)
  const tell = (times: readonly number[], share: number): string => percentile(times, share).toFixed(1)
  const presented = (share: number): string => {
    const time = percentile(typing.presented, share)
    return time === 0 ? '< 16' : time.toFixed(0)
  }
  return {
    corpus: name,
    keys: typing.painted.length,
    'painted p50 ms': tell(typing.painted, 0.5),
    'painted p95 ms': tell(typing.painted, 0.95),
    'on screen p50 ms': presented(0.5),
    'on screen p95 ms': presented(0.95),
    'drawn p50 ms': tell(typing.drawn, 0.5),
    'drawn p95 ms': tell(typing.drawn, 0.95),
    'longest block, loading ms': longestBlock.toFixed(0),
    'longest block, typing ms': typing.longestBlock.toFixed(0),
    'first results ms': opened.toFixed(0),
    'memory MiB': held.toFixed(0)
  }
}
