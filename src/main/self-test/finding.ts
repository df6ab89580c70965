import type { CheckResult } from '../../shared/self-test/report'

/** What a check found. */
export type Finding = Omit<CheckResult, 'check'>

/** Returns the finding of a problem in French, or of none. */
export function findingOf(problem: string | null): Finding {
  return { outcome: problem === null ? 'passed' : 'failed', detail: problem }
}
