/**
 * How long does it take to verify and install a version, against `unzip` and `sha256sum` of the same archive; how much
 * memory; and what does a check cost that finds nothing new?
 *
 *     npm run --silent bench:update [-- --megabytes 1,20,200] [--runs 3] [--json]
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { openFolder } from '../src/main/services/content-source/folder-source'
import { verifySource, type VerifyRequest } from '../src/main/services/content-source/verify-source'
import { median } from './lib/statistics'
import { publishSized } from './update/repository'

const MEGABYTE = 1_000_000
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '1,20,200' },
    runs: { type: 'string', default: '3' }
  }
})
const installer = fileURLToPath(new URL('update/install.ts', import.meta.url))
const installed = v.object({ ms: v.number(), base: v.number(), peak: v.number() })

const results = []
for (const megabytes of values.megabytes.split(',').map(Number)) results.push(await measure(megabytes))

if (values.json) console.log(JSON.stringify(results))
else
  for (const result of results)
    console.log(
      Object.entries(result)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    )

async function measure(megabytes: number): Promise<Readonly<Record<string, number>>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-update-'))
  try {
    const request = await publishSized(folder, megabytes * MEGABYTE)
    const targets = join(folder, 'repository', 'targets')
    const archive = join(targets, (await readdir(targets))[0] ?? '')
    const [own, theirs] = [[], []] as [v.InferOutput<typeof installed>[], number[]]
    // In turn, so that what else the machine does weighs on both.
    for (let run = 0; run < Number(values.runs); run += 1) {
      own.push(install(request, join(folder, 'installed')))
      theirs.push(unzipAndHash(archive, join(folder, 'unzipped')))
      await Promise.all(
        ['installed', 'unzipped', 'state'].map((name) => rm(join(folder, name), { recursive: true }))
      )
    }
    const [ms, toolMs] = [median(own.map((one) => one.ms)), median(theirs)]
    return {
      megabytes,
      ms: Math.round(ms),
      unzipAndSha256sumMs: Math.round(toolMs),
      ratio: Math.round((ms / toolMs) * 100) / 100,
      baseMiB: Math.round(median(own.map((one) => one.base))),
      peakMiB: Math.round(median(own.map((one) => one.peak))),
      ...(await checkAgain(request))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function install(request: VerifyRequest, folder: string): v.InferOutput<typeof installed> {
  const args = ['--import', 'tsx', installer, JSON.stringify(request), folder]
  return v.parse(installed, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })))
}

function unzipAndHash(archive: string, folder: string): number {
  const start = performance.now()
  execFileSync('sha256sum', [archive])
  execFileSync('unzip', ['-q', archive, '-d', folder])
  return performance.now() - start
}

/** Checks a source that has nothing new, and counts what is asked of it. */
async function checkAgain(request: VerifyRequest): Promise<Readonly<Record<string, number>>> {
  const first = await verifySource(request)
  if (first.outcome === 'newer') await first.commit()
  const { path } = request.source.kind === 'folder' ? request.source : { path: '' }
  const folder = openFolder(path)
  const asked = { requests: 0, bytes: 0 }
  const open: typeof folder.open = async (name, signal) => {
    asked.requests += 1
    return counting(await folder.open(name, signal), asked)
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
