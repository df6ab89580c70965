import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { inRoot, root } from '../../build/terminal/root.mjs'
import type { Indexable } from '../../src/shared/search/index/files'
import { nodeWithSqlite } from './node-with-sqlite'

/** What an engine costs, or why that cannot be told: one row of a table. */
export type Row = Readonly<Record<string, string | number>>

const rowSchema = v.record(v.string(), v.union([v.string(), v.number()]))
/** Some peers need much to build an index of a library. */
const MEMORY = '--max-old-space-size=12000'

/**
 * Returns what each engine costs over a corpus, one after the other, each built and opened in processes of its own.
 * @param wanted parts of the names of engines, in lower case; the empty one is part of every name
 */
export function compareEngines(
  documents: readonly Indexable[],
  queries: readonly string[],
  wanted: readonly string[]
): readonly Row[] {
  const node = nodeWithSqlite()
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-engines-'))
  const corpus = documents.map(({ id, title, heading, keywords, text }) => ({
    id,
    title,
    heading,
    keywords,
    text
  }))
  writeFileSync(path.join(folder, 'corpus.json'), JSON.stringify({ documents: corpus, queries }))
  try {
    const names = v.parse(v.array(v.string()), run(node, 'names', folder))
    const chosen = names.filter((name) => wanted.some((part) => name.toLowerCase().includes(part)))
    return chosen.map((name) => {
      const row = costOf(node, folder, name)
      console.log(JSON.stringify(row))
      return row
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An engine that fails has a row too: the others are measured all the same. */
function costOf(node: string, folder: string, name: string): Row {
  try {
    const built = v.parse(rowSchema, run(node, 'build', folder, name))
    return { name, ...built, ...v.parse(rowSchema, run(node, 'open', folder, name)) }
  } catch (error) {
    return { name, failed: error instanceof Error ? error.message : String(error) }
  }
}

function run(node: string, ...args: readonly string[]): unknown {
  const script = inRoot('bench', 'search', 'engine-process.ts')
  const { status, stdout } = spawnSync(node, ['--expose-gc', MEMORY, '--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (status !== 0) throw new Error(`${args.join(' ')}: ended with ${status ?? 'a signal'}`)
  return JSON.parse(stdout)
}
