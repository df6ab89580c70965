import * as v from 'valibot'
import { printJobSchema, printProgressSchema } from '../print/job'
import { missingCharacterSchema } from '../print/missing-characters'
import { destinationSchema, printerSchema } from '../print/printer'
import type { Methods } from './method'
import { cancelledSchema, failureSchema, savingSchema } from './outcomes'

const draftSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('ready'), pdf: v.instance(Uint8Array) }),
  cancelledSchema,
  failureSchema
])

const previewSchema = v.variant('outcome', [
  v.object({
    outcome: v.literal('ready'),
    pdf: v.instance(Uint8Array),
    /** What no font of this machine draws. */
    missing: v.array(missingCharacterSchema)
  }),
  cancelledSchema,
  failureSchema
])

/** What the renderer may ask about pages for paper. */
export const printMethods = {
  /** Draws the pages of a job. Another one that is under way is given up. */
  previewJob: { input: printJobSchema, output: previewSchema },
  /**
   * Draws a draft, the text of a job alone, to see whether it fits: cancelled by every other request, failed where the job
   * cannot be printed.
   */
  draftJob: { input: printJobSchema, output: draftSchema },
  saveJob: { input: printJobSchema, output: savingSchema },
  /** The printers that a finished PDF can be handed to; none where only the dialog of the system prints. */
  listPrinters: { input: v.undefined(), output: v.array(printerSchema) },
  printJob: {
    input: v.object({ job: printJobSchema, destination: destinationSchema }),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('printed') }),
      cancelledSchema,
      failureSchema
    ])
  },
  /** Gives up the job that is under way or on its way to the dialog, and what was kept for the next one. */
  cancelJob: { input: v.undefined(), output: v.undefined() }
} as const satisfies Methods

/** What main may announce about pages for paper. */
export const printEvents = {
  /** How far the job under way is. */
  jobProgressed: printProgressSchema
} as const satisfies Record<string, v.GenericSchema>
