import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runVisibly } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { say as sayToPerson } from '../terminal/say.mjs'
import { judgeRun } from './totals.mjs'

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./totals.mjs').Totals} Totals */

/** Far more than any check takes on a slow machine: what hangs ends, and is told. Milliseconds. */
const LIMIT = 30 * 60_000

/**
 * Runs every check, also after one has failed, and returns what each counted. What they write stays visible.
 * @param {readonly Check[]} checks
 * @param {(line: string) => void} [say]
 * @param {number} [limit] for each check, in milliseconds; one that takes longer is ended, and has failed
 * @returns {Promise<Totals[]>}
 */
export async function runChecks(checks, say = sayToPerson, limit = LIMIT) {
  /** @type {Totals[]} */
  const results = []
  for (const check of checks) {
    say(`Checking: ${check.name}`)
    results.push(await runCheck(check, limit))
  }
  checks.forEach(({ name }, index) => {
    if ((results[index]?.failed ?? 0) > 0) say(`Failed: ${name}`)
  })
  return results
}

/**
 * @param {Check} check
 * @param {number} limit
 */
async function runCheck({ command, report }, limit) {
  if (report === undefined) {
    const status = await runVisibly(command, { timeout: limit })
    return judgeRun(status, { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 })
  }
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
