import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { runQuietly, runVisibly } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { say as sayToPerson } from '../terminal/say.mjs'
import { judgeRun } from './totals.mjs'

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./totals.mjs').Totals} Totals */

/** Far more than any check takes on a slow machine: what hangs ends, and is told. Milliseconds. */
const LIMIT = 30 * 60_000

/** Some compilers take a gigabyte each. */
const MOST_AT_ONCE = 4

/**
 * Runs every check, also after one has failed, and returns what each counted. What they write stays visible: those that use
 * one processor run beside each other, and what each wrote is told when it has ended; runners of tests, which use them all,
 * run alone after them.
 * @param {readonly Check[]} checks
 * @param {(line: string) => void} [say]
 * @param {number} [limit] for each check, in milliseconds; one that takes longer is ended, and has failed
 * @returns {Promise<Totals[]>}
 */
export async function runChecks(checks, say = sayToPerson, limit = LIMIT) {
  /** @type {Totals[]} */
  const results = []
  const waiting = [...checks.entries()].filter(([, { report }]) => report === undefined)
  const runWaiting = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { name, command }] = next
      const { status, output } = await runQuietly(command, { timeout: limit })
      say(`Checked: ${name}`)
      process.stdout.write(output)
      results[index] = judgeRun(status, { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 })
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_ONCE) }, runWaiting))
  for (const [index, { name, command, report }] of checks.entries()) {
    if (report === undefined) continue
    say(`Checking: ${name}`)
    results[index] = await runTests(command, report, limit)
  }
  checks.forEach(({ name }, index) => {
    if ((results[index]?.failed ?? 0) > 0) say(`Failed: ${name}`)
  })
  return results
}

/**
 * @param {Check['command']} command
 * @param {NonNullable<Check['report']>} report
 * @param {number} limit
 */
async function runTests(command, report, limit) {
  const file = inRoot(report.file)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const status = await runVisibly(command, { timeout: limit })
  return judgeRun(status, readReport(file, report.count))
}

/**
 * @param {string} file
 * @param {(text: string) => Totals} count
 * @returns {Totals | null} null for a report that is not there or not whole
 */
function readReport(file, count) {
  if (!existsSync(file)) return null
  try {
    return count(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
