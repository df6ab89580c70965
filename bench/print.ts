/**
 * How long does a finished PDF take, against the raw `printToPDF` of the same page, tagged, with an outline and the same
 * margins: as the first of a session, in a window of its own, and in one that stands already? And a dossier of 1, 10 and
 * 40 fiches, and the whole handbook: time, pages, size, memory.
 *
 *     npm run bench:print [-- --runs 15 --sessions 5]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findRuntime } from '../build/runtime/find.mjs'
import { root } from '../build/terminal/root.mjs'
import { launch } from '../e2e/fixtures/launch'
import type { Bridge } from '../src/shared/ipc/contract'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { printRaw } from './lib/print-raw'
import { processMemories, treeMemory } from './lib/process-tree'
import { median } from './lib/statistics'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, sessions: { type: 'string', default: '5' } }
})
const runs = Number(values.runs)
const sessions = Number(values.sessions)
const runtime = findRuntime(root, process.env)
if (!runtime) throw new Error('There is no Electron: run `npm start` once.')

declare global {
  interface Window {
    readonly handbook: Bridge
  }
}

const { entries } = JSON.parse(readFileSync(path.join(root, 'out', 'pack', 'contents.json'), 'utf8')) as {
  readonly entries: readonly { readonly id: string; readonly type: string; readonly title: string }[]
}
const format = DEFAULT_PRINT_FORMAT
const fiche = (id: string): unknown => ({ kind: 'entry', place: { entry: id, section: null }, format })

/** A dossier of the first pages of the handbook that are longest to print. */
function dossier(count: number): unknown {
  const options = { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: true }
  const ranked = entries.toSorted(
    (one, other) => Number(other.type === 'fiche') - Number(one.type === 'fiche')
  )
  const items = ranked
    .slice(0, count)
    .map(({ id, title }) => ({ entry: id, section: null, title, code: null }))
  const cover = { title: 'Mesure', date: '', place: '', participants: '', message: '' }
  const id = '3f2b8c1e-6f0a-4d8b-9a54-0d1d6a3f7e10'
  return { kind: 'dossier', dossier: { id, name: 'Mesure', cover, options, items }, format }
}

const profile = mkdtempSync(path.join(tmpdir(), 'bench-print-'))
let app = await launch(profile)
let page = await app.firstWindow()
await page.getByRole('main').waitFor()
/** What was closed before takes processor time until it is gone. */
const settle = (): Promise<unknown> => setTimeout(1000)
async function restart(): Promise<void> {
  await app.close()
  app = await launch(profile)
  page = await app.firstWindow()
  await page.getByRole('main').waitFor()
  await settle()
}
interface Measured {
  readonly ms: number
  readonly pages: number
  readonly bytes: number
  /** The most that all processes together took, in MiB; null where it was over before anybody looked. */
  readonly memory: number | null
  /** What each process took at that moment, the largest first. */
  readonly parts: string
}

type Process = ReturnType<typeof processMemories>[number]
const sum = (processes: readonly Process[]): number =>
  processes.reduce((total, { mebibytes }) => total + mebibytes, 0)
const describe = (processes: readonly Process[]): string =>
  processes
    .toSorted((one, other) => other.mebibytes - one.mebibytes)
    .slice(0, 4)
    .map(({ kind, mebibytes }) => `${kind} ${Math.round(mebibytes)}`)
    .join(', ')

/** Returns what a job takes until the window has its PDF. */
async function finish(job: unknown): Promise<Measured> {
  const pid = app.process().pid ?? 0
  let most: readonly Process[] = []
  const watch = setInterval(() => {
    const now = processMemories(pid)
    if (sum(now) > sum(most)) most = now
  }, 500)
  const measured = await page.evaluate(async (wanted) => {
    const start = performance.now()
    const reply = await window.handbook.previewJob(wanted as never)
    const ms = performance.now() - start
    if (!reply.ok || reply.value.outcome !== 'ready') return null
    const { pdf } = reply.value
    // The top of the tree of pages stands in the file as it is, and has the highest count.
    const counts = new TextDecoder('latin1').decode(pdf).matchAll(/\/Count (\d+)/g)
    return { ms, bytes: pdf.length, pages: Math.max(...Array.from(counts, ([, count]) => Number(count))) }
  }, job)
  clearInterval(watch)
  if (measured === null) throw new Error('A job could not be printed')
  return { ...measured, memory: most.length === 0 ? null : sum(most), parts: describe(most) }
}

const ids = entries.filter(({ type }) => type === 'fiche').map(({ id }) => id)
/** In inches: those of the usual format. */
const margins = { top: 0.49, right: 0.63, bottom: 0.55, left: 0.63 }
const options = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins
} as const
const raw = (id: string, warm: boolean): Promise<{ whole: number; print: number }> =>
  app.evaluate(printRaw, { job: fiche(id), options, warm })
const list = (): number[] => []
const times = {
  first: list(),
  rawFirst: list(),
  cold: list(),
  rawCold: list(),
  warm: list(),
  rawWarm: list(),
  print: list()
}
// Another fiche each time: the one that was last shown is remembered.
const ficheOf = (run: number): string => ids[run % ids.length] ?? ''
for (let session = 0; session < sessions; session += 1) {
  await restart()
  times.first.push((await finish(fiche(ficheOf(session)))).ms)
  await restart()
  times.rawFirst.push((await raw(ficheOf(session), false)).whole)
}
await restart()
/** Before anything is printed. */
const still = treeMemory(app.process().pid ?? 0)
for (let run = 0; run <= runs; run += 1) {
  // As when the screen of pages is opened: no window is kept from before.
  await page.evaluate(() => window.handbook.cancelJob())
  await settle()
  const cold = await finish(fiche(ficheOf(run)))
  await settle()
  const rawCold = await raw(ficheOf(run), false)
  if (run === 0) continue
  times.cold.push(cold.ms)
  times.rawCold.push(rawCold.whole)
}
// Both windows stay from here on, and have drawn as many fiches before.
for (let run = 0; run < 2 * runs; run += 1) {
  const warm = await finish(fiche(ficheOf(run)))
  const rawWarm = await raw(ficheOf(run), true)
  if (run < runs) continue
  times.warm.push(warm.ms)
  times.rawWarm.push(rawWarm.whole)
  times.print.push(rawWarm.print)
}
await page.evaluate(() => window.handbook.cancelJob())
await app.evaluate(({ BrowserWindow }) => {
  // What raw printing left must not count as memory of ours.
  for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
})
const rounded = (values: readonly number[]): number => Math.round(median(values))
const ratio = (ours: readonly number[], theirs: readonly number[]): string =>
  (median(ours) / median(theirs)).toFixed(2)
console.log(`Electron ${runtime.version}, ${runs} fiches, medians in ms`)
console.table({
  'first of a session': {
    raw: rounded(times.rawFirst),
    finished: rounded(times.first),
    ratio: ratio(times.first, times.rawFirst)
  },
  'in a new window': {
    raw: rounded(times.rawCold),
    finished: rounded(times.cold),
    ratio: ratio(times.cold, times.rawCold)
  },
  'in the same window, as options are changed': {
    raw: rounded(times.rawWarm),
    finished: rounded(times.warm),
    ratio: ratio(times.warm, times.rawWarm)
  },
  'of which printToPDF': { raw: rounded(times.print) }
})

const rows = []
for (const [name, job] of [
  ['dossier of 1', dossier(1)],
  ['dossier of 10', dossier(10)],
  ['dossier of 40', dossier(40)],
  ['whole handbook', { kind: 'handbook', format }]
] as const) {
  const { ms, bytes, memory, pages, parts } = await finish(job)
  rows.push({
    what: name,
    seconds: (ms / 1000).toFixed(2),
    pages,
    'ms a page': Math.round(ms / pages),
    KiB: Math.round(bytes / 1024),
    'MiB above rest': memory === null ? '–' : Math.round(memory - still),
    'at the most': parts
  })
}
console.table(rows)
await app.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
