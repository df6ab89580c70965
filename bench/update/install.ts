import { readFileSync } from 'node:fs'
import { verifySource, type VerifyRequest } from '../../src/main/services/content-source/verify-source'

// One installation in a process of its own, so that its memory is its own: prints time in ms and memory in MiB.
const [request = '', folder = ''] = process.argv.slice(2)
const base = peakMemory()
const start = performance.now()
const verdict = await verifySource(JSON.parse(request) as VerifyRequest)
if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
const unpacked = await verdict.unpack(folder)
if (unpacked.outcome !== 'unpacked') throw new Error(unpacked.detail)
await verdict.commit()
const ms = performance.now() - start
console.log(JSON.stringify({ ms, base, peak: peakMemory() }))

/** Returns the most memory that this process has had, in MiB; unlike getrusage, nothing of the one that started it. */
function peakMemory(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}
