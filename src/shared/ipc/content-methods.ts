import * as v from 'valibot'
import {
  contentLogSchema,
  contentStatusSchema,
  examinationSchema,
  pluggedKeySchema,
  progressSchema,
  readChangesSchema,
  wantedSourceSchema
} from '../content/content-status'
import { versionSchema } from '../content/version'
import type { Methods } from './method'
import { failureSchema } from './outcomes'

/** What the renderer may ask about the versions of the content. */
export const contentMethods = {
  readContentStatus: { input: v.undefined(), output: contentStatusSchema },
  readContentLog: { input: v.undefined(), output: contentLogSchema },
  /** Keys that are plugged and look like a source. */
  findPluggedKeys: { input: v.undefined(), output: v.array(pluggedKeySchema) },
  /** Looks for a newer version and prepares it; nothing is switched. */
  examineContent: { input: wantedSourceSchema, output: examinationSchema },
  /** Switches to the version that was examined last. */
  installContent: {
    input: v.undefined(),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('installed'), version: versionSchema }),
      failureSchema
    ])
  },
  /** Gives up what is under way or was examined. */
  cancelContent: { input: v.undefined(), output: v.undefined() },
  /** Reads a version that is on this workstation; null: the newest one. */
  chooseVersion: {
    input: v.nullable(versionSchema),
    output: v.variant('outcome', [v.object({ outcome: v.literal('chosen') }), failureSchema])
  },
  markChangesRead: { input: readChangesSchema, output: v.undefined() }
} as const satisfies Methods

/** What main may announce about the content. */
export const contentEvents = {
  contentProgressed: progressSchema,
  /** Another version is read from now on: the one that another window chose; null: the one before was damaged. */
  contentReplaced: v.nullable(versionSchema)
} as const satisfies Record<string, v.GenericSchema>
