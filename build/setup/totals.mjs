/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Totals */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults one a file
 */

/** @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} PlaywrightReport */

/**
 * Returns the sum of totals.
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export function add(all) {
  const sum = (/** @type {keyof Totals} */ key) => all.reduce((total, totals) => total + totals[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/**
 * Returns the line that ends a test run, such as `12 passed, 0 failed, 1 skipped`.
 * @param {Totals} totals
 */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Returns what a runner counted. One that ends badly without a failed test, or without a report, counts as one failed.
 * @param {number} status with which the runner ended
 * @param {Totals | null} reported null where it wrote no report that can be read
 * @returns {Totals}
 */
export function judgeRun(status, reported) {
  const totals = reported ?? { passed: 0, failed: 0, skipped: 0 }
  const silent = status !== 0 && totals.failed === 0
  return silent || reported === null ? { ...totals, failed: totals.failed + 1 } : totals
}

/**
 * Returns the totals of Vitest's JSON report. A file that could not be loaded counts as one failed test.
 * @param {string} text
 * @returns {Totals}
 */
export function countVitest(text) {
  const report = /** @type {VitestReport} */ (JSON.parse(text))
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

/**
 * Returns the totals of Playwright's JSON report.
 * @param {string} text
 * @returns {Totals}
 */
export function countPlaywright(text) {
  const { stats } = /** @type {PlaywrightReport} */ (JSON.parse(text))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
