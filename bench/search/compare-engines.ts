import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Indexable } from '../../src/shared/search/document'
import { percentile } from '../lib/statistics'
import type { Engine, Find } from './engine'

/** What an engine costs over a corpus. */
export interface EngineCost {
  readonly name: string
  readonly 'build ms': number
  readonly 'index MB': string
  readonly 'load ms': number
  readonly 'heap MB': string
  readonly 'p50 ms': string
  readonly 'p95 ms': string
}

/** Returns what each engine costs, one after the other in one process, each alone in memory. */
export async function compareEngines(
  engines: readonly Engine[],
  documents: readonly Indexable[],
  queries: readonly string[]
): Promise<readonly EngineCost[]> {
  const costs: EngineCost[] = []
  for (const engine of engines) {
    const [shipped, buildMs] = await timed(() => engine.build(documents))
    const before = await heap()
    const [find, loadMs] = await timed(() => engine.open(shipped, documents))
    const held = (await heap()) - before
    const times = await timesOf(find, queries)
    const cost = {
      name: engine.name,
      'build ms': Math.round(buildMs),
      'index MB': (Buffer.byteLength(shipped) / 1e6).toFixed(1),
      'load ms': Math.round(loadMs),
      'heap MB': (held / 1e6).toFixed(0),
      'p50 ms': percentile(times, 0.5).toFixed(2),
      'p95 ms': percentile(times, 0.95).toFixed(2)
    }
    console.log(JSON.stringify(cost))
    costs.push(cost)
  }
  return costs
}

/** Processor time, which a busy machine does not change. The first quarter warms up; no query is asked twice. */
async function timesOf(find: Find, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const query of queries) {
    const before = process.cpuUsage()
    await find(query)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.slice(Math.floor(times.length / 4))
}

async function timed<T>(run: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  const value = await run()
  return [value, performance.now() - start]
}

/** Bytes in use once nothing is left to collect: promises let go of what they held a turn later. */
async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate()
    collect()
  }
  return process.memoryUsage().heapUsed
}
