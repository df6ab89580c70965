/**
 * How long until the first page stands, against an empty window on the same Electron, in one run?
 *
 *     npm run bench:start [-- --runs 7]
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
import { visualStart, type VisualStart } from './lib/visual-start'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
const runtime = findRuntime(root, process.env)
if (!runtime) throw new Error('There is no Electron: run `npm start` once.')

const sandbox = mustLeaveSandbox() ? ['--no-sandbox'] : []
const profiles = mkdtempSync(path.join(tmpdir(), 'bench-profiles-'))
/** Each program keeps its profile from run to run, as on a workstation; the first run only fills caches. */
const command = (name: string, folder: string): [string, ...string[]] => [
  runtime.executable,
  ...sandbox,
  folder,
  `--user-data-dir=${path.join(profiles, name)}`
]
const programs = {
  'empty window': command('empty', path.join(root, 'bench', 'empty-window')),
  handbook: command('handbook', root)
}

const screen = await openScreen()
const results = new Map<string, VisualStart[]>(Object.keys(programs).map((name) => [name, []]))
for (let run = 0; run <= runs; run++) {
  // One after the other in each run, so that a busy moment of the machine weighs on both.
  for (const [name, program] of Object.entries(programs)) {
    const result = await visualStart(screen, program)
    if (run > 0) results.get(name)?.push(result)
  }
}
screen.close()
rmSync(profiles, { recursive: true, force: true })

const summary = Object.keys(programs).map((name) => {
  const rows = results.get(name) ?? []
  const of = (key: keyof VisualStart): number => Math.round(median(rows.map((row) => row[key])))
  return { name, first: of('first'), complete: of('complete'), memory: of('memory') }
})
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
