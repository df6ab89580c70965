import * as v from 'valibot'
import { policyReportSchema } from '../policies/policy-report'
import { readerPoliciesSchema } from '../policies/reader-policies'
import type { Methods } from './method'

/** What the renderer may ask about what the administration decided. */
export const policyMethods = {
  /** What held when the window was opened. */
  readPolicies: { input: v.undefined(), output: readerPoliciesSchema },
  /** What the file says now, and what is wrong in it. */
  readPolicyReport: { input: v.undefined(), output: policyReportSchema }
} as const satisfies Methods
