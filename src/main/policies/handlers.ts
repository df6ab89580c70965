import type { policyMethods } from '../../shared/ipc/policy-methods'
import type { HandlersOf } from '../ipc/handlers'
import { describePolicies } from './describe'
import { policiesForReader } from './for-reader'
import type { Policies } from './policies'
import type { Workstation } from './workstation'

/**
 * Returns the handlers of what the administration decided.
 * @param held what held when the window was opened
 */
export function createPolicyHandlers(
  held: Policies,
  workstation: Workstation
): HandlersOf<typeof policyMethods> {
  return {
    readPolicies: () => policiesForReader(held),
    readPolicyReport: () => describePolicies(workstation.policies())
  }
}
