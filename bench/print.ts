/**
 * How long does a finished PDF take, against the raw `printToPDF` of the same page? And a dossier of 1, 10 and 40
 * fiches, and the whole handbook: time, pages, size, memory.
 *
 *     npm run bench:print [-- --runs 15]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from 'playwright'
import { findRuntime } from '../build/runtime/find.mjs'
import { root } from '../build/setup/root.mjs'
import { mustLeaveSandbox } from '../build/setup/sandbox.mjs'
import type { Bridge } from '../src/shared/ipc/contract'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/model/print-job'
import { printRaw } from './lib/print-raw'
import { treeMemory } from './lib/process-tree'
import { median } from './lib/statistics'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } })
const runs = Number(values.runs)
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
const app = await _electron.launch({
  executablePath: runtime.executable,
  args: [root, `--user-data-dir=${profile}`],
  chromiumSandbox: !mustLeaveSandbox()
})
const page = await app.firstWindow()
await page.getByRole('main').waitFor()
const pid = app.process().pid ?? 0

/** Returns the milliseconds that a job takes until the window has its PDF, its size in bytes and the most memory in MiB. */
async function finish(job: unknown): Promise<{ ms: number; bytes: number; memory: number }> {
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, treeMemory(pid))
  }, 1000)
  const measured = await page.evaluate(async (wanted) => {
    const start = performance.now()
    const reply = await window.handbook.previewJob(wanted as never)
    const ready = reply.ok && reply.value.outcome === 'ready' ? reply.value.pdf.length : 0
    return { ms: performance.now() - start, bytes: ready }
  }, job)
  clearInterval(watch)
  if (measured.bytes === 0) throw new Error('A job could not be printed')
  return { ...measured, memory }
}

const ids = entries.filter(({ type }) => type === 'fiche').map(({ id }) => id)
const finished: number[] = []
const warm: number[] = []
const raw: number[] = []
const bare: number[] = []
for (let run = 0; run <= runs; run += 1) {
  // Another fiche each time: the one that was last shown is remembered.
  const id = ids[(2 * run) % ids.length] ?? ''
  // As when the screen of pages is opened: nothing is kept from before.
  await page.evaluate(() => window.handbook.cancelJob())
  const ours = await finish(fiche(id))
  const again = await finish(fiche(ids[(2 * run + 1) % ids.length] ?? ''))
  const theirs = await app.evaluate(printRaw, fiche(id))
  if (run === 0) continue
  finished.push(ours.ms)
  warm.push(again.ms)
  raw.push(theirs.whole)
  bare.push(theirs.print)
}
const [ours, theirs] = [median(finished), median(raw)]
console.log(`Electron ${runtime.version}, ${runs} fiches, medians`)
console.table([
  { what: 'window, page, printToPDF', ms: Math.round(theirs) },
  { what: 'of which printToPDF', ms: Math.round(median(bare)) },
  { what: 'finished PDF in the window', ms: Math.round(ours) },
  { what: 'the next one, as options are changed', ms: Math.round(median(warm)) }
])
console.log(`a finished fiche: ${(ours / theirs).toFixed(2)} times the raw one`)

const still = treeMemory(pid)
const rows = []
for (const [name, job] of [
  ['dossier of 1', dossier(1)],
  ['dossier of 10', dossier(10)],
  ['dossier of 40', dossier(40)],
  ['whole handbook', { kind: 'handbook', format }]
] as const) {
  const { ms, bytes, memory } = await finish(job)
  rows.push({
    what: name,
    seconds: (ms / 1000).toFixed(2),
    KiB: Math.round(bytes / 1024),
    'MiB above rest': Math.round(memory - still)
  })
}
console.table(rows)
await app.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
