import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { termsOf } from '../../src/shared/search/analysis/analyse'
import { type Engine, LIMIT } from './engine'

/** The part of `node:sqlite` (Node 22 on) that is used here; the types of Node 20 do not have it. */
interface Database {
  readonly exec: (sql: string) => unknown
  readonly close: () => unknown
  readonly prepare: (sql: string) => {
    readonly run: (...values: (string | number)[]) => unknown
    readonly all: (...values: string[]) => readonly { readonly rowid: number }[]
  }
}
type DatabaseClass = new (file: string) => Database

/** Returns SQLite FTS5 with the French analysis, the last word as a prefix; nothing where this Node has no SQLite. */
export function sqliteEngines(): readonly Engine[] {
  try {
    const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite') as {
      readonly DatabaseSync: DatabaseClass
    }
    return [sqliteEngine(DatabaseSync)]
  } catch {
    console.error(`Node ${process.version} has no SQLite: run on Node 22 or later to measure it too.`)
    return []
  }
}

function sqliteEngine(Database: DatabaseClass): Engine {
  return {
    name: 'SQLite FTS5, French analysis',
    build: (documents) =>
      inFolder((file) => {
        const database = new Database(file)
        database.exec("create virtual table page using fts5(title, heading, text, content='')")
        const insert = database.prepare('insert into page (rowid, title, heading, text) values (?, ?, ?, ?)')
        database.exec('begin')
        for (const [at, { title, heading, text }] of documents.entries()) {
          insert.run(at + 1, ...[title, heading, text].map((field) => termsOf(field).map(plain).join(' ')))
        }
        database.exec('commit')
        database.close()
        return readFileSync(file)
      }),
    open: (shipped, documents) => {
      // Opened from a file, as it would be; the file is gone once the process has ended.
      const database = inFolder((file) => {
        writeFileSync(file, shipped)
        const opened = new Database(file)
        opened.exec('select count(*) from page_data')
        return opened
      })
      const select = database.prepare(
        `select rowid from page where page match ? order by bm25(page, 4, 2, 1) limit ${LIMIT}`
      )
      return (query) => {
        const terms = termsOf(query).map((term) => `"${plain(term)}"`)
        if (terms.length === 0) return []
        return select.all(`${terms.join(' OR ')}*`).map(({ rowid }) => documents[rowid - 1]?.id ?? '')
      }
    }
  }
}

function inFolder<T>(use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-sqlite-'))
  try {
    return use(path.join(folder, 'page.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its tokenizer would cut a term at anything else. */
function plain(term: string): string {
  return term.replace(/[^\p{L}\p{N}]/gu, '0')
}
