import { expect, test } from 'vitest'
import { add, countPlaywright, countVitest, judgeRun, lineOf } from './totals.mjs'

const none = { passed: 0, failed: 0, skipped: 0 }

test('the last line says what passed and failed, and what was skipped if anything was', () => {
  expect(lineOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lineOf({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

test('totals add up over the runners', () => {
  expect(add([{ passed: 1, failed: 2, skipped: 3 }, none, { passed: 10, failed: 0, skipped: 1 }])).toEqual({
    passed: 11,
    failed: 2,
    skipped: 4
  })
})

test('a test file that could not be loaded counts as one failed test of Vitest', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] }
    ]
  }
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('the totals of Playwright are read', () => {
  const report = { stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 3 } }
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 8, failed: 2, skipped: 3 })
})

test('a runner that crashes before it reports counts as one failed', () => {
  expect(judgeRun(1, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(judgeRun(0, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ends badly although no test failed counts as one failed', () => {
  expect(judgeRun(1, { passed: 4, failed: 0, skipped: 0 })).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test('failed tests are not counted twice', () => {
  expect(judgeRun(1, { passed: 4, failed: 2, skipped: 0 })).toEqual({ passed: 4, failed: 2, skipped: 0 })
})
