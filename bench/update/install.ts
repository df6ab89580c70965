import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { verifySource, type VerifyRequest } from '../../src/main/content/source/verify-source'

/**
 * One installation in a process of its own, so that its memory is its own. Prints milliseconds since Node was ready: until
 * what judges a source was loaded, and in all; and memory in MiB, before and at most.
 */
async function install(request: VerifyRequest, folder: string): Promise<void> {
  const base = peakMemory()
  const loadMs = sinceReady()
  const verdict = await verifySource(request)
  if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
  const unpacked = await verdict.unpack(folder)
  if (unpacked.outcome !== 'unpacked') throw new Error(unpacked.detail)
  await verdict.commit()
  console.log(JSON.stringify({ loadMs, ms: sinceReady(), base, peak: peakMemory() }))
}

function sinceReady(): number {
  return performance.now() - performance.nodeTiming.bootstrapComplete
}

/** Returns the most memory that this process has had, in MiB; unlike getrusage, nothing of the one that started it. */
function peakMemory(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}

const [request = '', folder = ''] = process.argv.slice(2)
void install(JSON.parse(request) as VerifyRequest, folder)
