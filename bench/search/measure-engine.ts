import { setImmediate } from 'node:timers/promises'
import type { Indexable } from '../../src/shared/search/index/files'
import { percentile } from '../lib/statistics'
import type { Engine, Find, Shipped } from './engine'

/** What an engine costs over a corpus; memory is what it holds once opened, beside the corpus itself. */
export interface EngineCost {
  readonly 'index MB': string
  readonly 'load ms': number
  readonly 'heap MB': string
  readonly 'process MB': string
  readonly 'p50 ms': string
  readonly 'p95 ms': string
}

/** Opens with an engine what was built in another process, asks it the queries, and returns what that cost. */
export async function measureEngine(
  engine: Engine,
  shipped: Shipped,
  documents: readonly Indexable[],
  queries: readonly string[]
): Promise<EngineCost> {
  const before = await memory()
  const start = performance.now()
  const find = await engine.open(shipped, documents)
  const loadMs = performance.now() - start
  const after = await memory()
  const times = await timesOf(find, queries)
  return {
    'index MB': (shipped.length / 1e6).toFixed(1),
    'load ms': Math.round(loadMs),
    'heap MB': ((after.heap - before.heap) / 1e6).toFixed(0),
    'process MB': ((after.process - before.process) / 1e6).toFixed(0),
    'p50 ms': percentile(times, 0.5).toFixed(2),
    'p95 ms': percentile(times, 0.95).toFixed(2)
  }
}

/** Processor time, which a busy machine changes least. The first quarter warms up; no query is asked twice. */
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

/** Bytes in use once nothing is left to collect: promises let go of what they held a turn later. */
async function memory(): Promise<{ readonly heap: number; readonly process: number }> {
  if (globalThis.gc === undefined) throw new Error('Start it with --expose-gc: memory is measured.')
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate()
    globalThis.gc()
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, process: rss }
}
