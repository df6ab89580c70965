/**
 * How long does it take to verify and install a version, against `unzip` and `sha256sum` of the same archive; how much
 * memory; and what does a check cost that finds nothing new?
 *
 * The installer is one bundle in the application's own Electron, run as Node. Timed is all from the moment at which it is
 * ready: loading that bundle (`loadMs`, once in the life of a process), verifying, copying, unpacking, flushing every file
 * to the disk, and trusting. The tools flush nothing: `flushMs` is what a flush of their files by the system, all at once,
 * takes after them, and `ratioBothFlushed` counts it to them.
 *
 *     npm run --silent bench:update [-- --megabytes 1,20,200] [--entry 40000] [--runs 5] [--json]
 *
 * `--entry` is the size of a file in bytes: smaller ones show what memory the number of files costs.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { findRuntime } from '../build/runtime/find.mjs'
import { openFolder } from '../src/main/content/source/folder-source'
import { verifySource, type VerifyRequest } from '../src/main/content/source/verify-source'
import { median } from './lib/statistics'
import { bundleInstaller } from './update/bundle-installer'
import { publishSized } from './update/repository'

const MEGABYTE = 1_000_000
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '1,20,200' },
    entry: { type: 'string', default: '40000' },
    runs: { type: 'string', default: '5' }
  }
})
const runtime = findRuntime(fileURLToPath(new URL('..', import.meta.url)), process.env)
if (!runtime) throw new Error('There is no Electron: run `npm start` once.')
const { executable } = runtime
const installed = v.object({ loadMs: v.number(), ms: v.number(), base: v.number(), peak: v.number() })

const folder = await mkdtemp(join(tmpdir(), 'bench-update-'))
const results = []
try {
  const installer = await bundleInstaller(join(folder, 'installer'))
  for (const megabytes of values.megabytes.split(',').map(Number))
    results.push(await measure(megabytes, installer))
} finally {
  await rm(folder, { recursive: true })
}

if (values.json) console.log(JSON.stringify(results))
else
  for (const result of results)
    console.log(
      Object.entries(result)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    )

async function measure(megabytes: number, installer: string): Promise<Readonly<Record<string, number>>> {
  const place = join(folder, String(megabytes))
  const request = await publishSized(place, megabytes * MEGABYTE, Number(values.entry))
  const targets = join(place, 'repository', 'targets')
  const archive = join(targets, (await readdir(targets))[0] ?? '')
  const [own, theirs] = [[], []] as [v.InferOutput<typeof installed>[], ReturnType<typeof unzipAndHash>[]]
  // In turn, so that what else the machine does weighs on both. Nothing is removed meanwhile: for a minute, an ext4
  // without a journal searches past every file that was.
  for (let run = 0; run < Number(values.runs); run += 1) {
    const state = join(place, `state-${run}`)
    own.push(install(installer, { ...request, state }, join(place, `installed-${run}`)))
    theirs.push(unzipAndHash(archive, join(place, `unzipped-${run}`)))
  }
  const [ms, toolMs] = [median(own.map((one) => one.ms)), median(theirs.map((one) => one.ms))]
  const loadMs = median(own.map((one) => one.loadMs))
  const flushMs = median(theirs.map((one) => one.flushMs))
  return {
    megabytes,
    ms: Math.round(ms),
    loadMs: Math.round(loadMs),
    unzipAndSha256sumMs: Math.round(toolMs),
    flushMs: Math.round(flushMs),
    ratio: hundredths(ms / toolMs),
    ratioOnceLoaded: hundredths((ms - loadMs) / toolMs),
    ratioBothFlushed: hundredths(ms / (toolMs + flushMs)),
    baseMiB: Math.round(median(own.map((one) => one.base))),
    peakMiB: Math.round(median(own.map((one) => one.peak))),
    ...(await checkAgain(request))
  }
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100
}

function install(installer: string, request: VerifyRequest, to: string): v.InferOutput<typeof installed> {
  flushDisk()
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const args = [installer, JSON.stringify(request), to]
  return v.parse(installed, JSON.parse(execFileSync(executable, args, { env, encoding: 'utf8' })))
}

function unzipAndHash(archive: string, to: string): { readonly ms: number; readonly flushMs: number } {
  flushDisk()
  const start = performance.now()
  execFileSync('sha256sum', [archive])
  execFileSync('unzip', ['-q', archive, '-d', to])
  const end = performance.now()
  flushDisk()
  return { ms: end - start, flushMs: performance.now() - end }
}

/** Flushes what was written before, so that no measurement pays for the files of another. */
function flushDisk(): void {
  execFileSync('sync', ['--file-system', tmpdir()])
}

/** Checks a source that has nothing new, and counts what is asked of it. */
async function checkAgain(request: VerifyRequest): Promise<Readonly<Record<string, number>>> {
  const first = await verifySource(request)
  if (first.outcome === 'newer') await first.commit()
  const { path } = request.source.kind === 'folder' ? request.source : { path: '' }
  const repository = openFolder(path)
  const asked = { requests: 0, bytes: 0 }
  const open: typeof repository.open = async (name, signal) => {
    asked.requests += 1
    return counting(await repository.open(name, signal), asked)
  }
  const start = performance.now()
  const verdict = await verifySource({ ...request, installed: '2026.11.1', source: { kind: 'server', open } })
  const checkMs = Math.round((performance.now() - start) * 10) / 10
  if (verdict.outcome !== 'nothing-newer') throw new Error(verdict.outcome)
  await verdict.discard()
  return { checkRequests: asked.requests, checkBytes: asked.bytes, checkMs }
}

async function* counting(
  stream: AsyncIterable<Uint8Array>,
  asked: { bytes: number }
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    asked.bytes += chunk.length
    yield chunk
  }
}
