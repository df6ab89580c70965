/**
 * How long until the first page stands, against an empty window on the same Electron, in one run?
 *
 *     npm run bench:start [-- --runs 7] [--timeline]
 *
 * With `--timeline`, when each thing happens between the spawn and the last pixel, in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findRuntime } from '../build/runtime/find.mjs'
import { root } from '../build/terminal/root.mjs'
import { mustLeaveSandbox } from '../build/setup/sandbox.mjs'
import { openScreen } from './lib/framebuffer'
import { median } from './lib/statistics'
import { createTimelines } from './timeline/timelines'
import { visualStart, type VisualStart } from './lib/visual-start'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, timeline: { type: 'boolean', default: false } }
})
const runs = Number(values.runs)
const runtime = findRuntime(root, process.env)
if (!runtime) throw new Error('There is no Electron: run `npm start` once.')

const sandbox = mustLeaveSandbox() ? ['--no-sandbox'] : []
const recorder = path.join(root, 'bench', 'timeline', 'record.cjs')
const profiles = mkdtempSync(path.join(tmpdir(), 'bench-profiles-'))
/** Each program keeps its profile from run to run, as on a workstation; the first run only fills caches. */
const command = (name: string, folder: string): [string, ...string[]] => [
  runtime.executable,
  ...(values.timeline ? ['-r', recorder] : []),
  folder,
  ...sandbox,
  `--user-data-dir=${path.join(profiles, name)}`
]
const programs = {
  'empty window': command('empty', path.join(root, 'bench', 'empty-window')),
  handbook: command('handbook', root)
}

const screen = await openScreen()
const results = new Map<string, VisualStart[]>(Object.keys(programs).map((name) => [name, []]))
const timelines = createTimelines(path.join(profiles, 'timeline.json'))
for (let run = 0; run <= runs; run++) {
  // One after the other in each run, so that a busy moment of the machine weighs on both.
  for (const [name, program] of Object.entries(programs)) {
    const result = await visualStart(screen, program, timelines.env)
    if (run === 0) continue
    results.get(name)?.push(result)
    if (values.timeline) timelines.add(name, result)
  }
}
screen.close()
const summary = Object.keys(programs).map((name) => {
  const rows = results.get(name) ?? []
  const of = (key: keyof VisualStart): number => Math.round(median(rows.map((row) => row[key])))
  return { name, first: of('first'), complete: of('complete'), memory: of('memory') }
})
if (values.timeline) console.table(timelines.medians())
console.log(`Electron ${runtime.version}, ${runs} runs, medians`)
console.table(
  summary.map(({ name, first, complete, memory }) => ({
    program: name,
    'first ms': first,
    'complete ms': complete,
    'memory MiB': memory
  }))
)
const [empty, handbook] = summary
if (empty && handbook) {
  console.log(
    `first complete page: ${(handbook.complete / empty.complete).toFixed(2)} times the empty window`
  )
  console.log(`memory: ${(handbook.memory / empty.memory).toFixed(2)} times the empty window`)
}
rmSync(profiles, { recursive: true, force: true })
