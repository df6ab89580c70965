import * as v from 'valibot'
import { checkResultSchema, selfTestReportSchema } from '../self-test/report'
import type { Methods } from './method'
import { savingSchema } from './outcomes'

/** What the renderer may ask about the installation. */
export const selfTestMethods = {
  /** Tries all that is promised; asked for again meanwhile, answers the same. */
  runSelfTest: { input: v.undefined(), output: selfTestReportSchema },
  /** Asks where to write the last report as text. */
  saveSelfTestReport: { input: v.undefined(), output: savingSchema }
} as const satisfies Methods

/** What main may announce about the installation. */
export const selfTestEvents = {
  /** One check has ended. */
  selfTestProgressed: checkResultSchema
} as const satisfies Record<string, v.GenericSchema>
