import type { PolicyReport } from '../../shared/policies/policy-report'
import { POLICY_NAMES, policyOf, type Policies } from './policies'

/** Returns what the administration decided and what is wrong in its file, for the settings page and the command line. */
export function describePolicies({ file, problems, stated }: Policies): PolicyReport {
  return {
    file,
    problems: problems.map(({ line, message }) => ({ line, message })),
    policies: POLICY_NAMES.flatMap((name) => {
      const found = stated.get(name)
      if (found === undefined) return []
      const { label, judge } = policyOf(name)
      const judged = judge(found.value)
      const words = judged.ok ? judged.words : ''
      return [{ name, label, words, value: found.value, level: found.level, line: found.line }]
    })
  }
}
