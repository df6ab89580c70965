import * as v from 'valibot'
import { UNSEEN } from '../profile/kept-text'
import { readingSettingsSchema } from '../profile/reading-settings'
import { PRINT_LAYOUTS } from '../print/layouts'

const seen = v.check((text: string) => !UNSEEN.test(text))

/** What an administration says on the first page. */
export const homeNoticeSchema = v.strictObject({
  titre: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120), seen),
  /** A line break begins a paragraph. */
  texte: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000), seen),
  contact: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), seen))
})

/** What the pages of the window heed of what the administration decided. */
export const readerPoliciesSchema = v.object({
  notice: v.nullable(homeNoticeSchema),
  /** Layout that pages are printed in, until the reader chooses another one. */
  layout: v.picklist(PRINT_LAYOUTS),
  /** Whether anything may be sent to a printer. */
  printing: v.boolean(),
  /** Whether the participants of a dossier leave with its file. */
  participants: v.boolean(),
  /** How the text is set where the reader chose nothing, and again once choices are undone. */
  usualReading: readingSettingsSchema,
  /** Names of the policies that are imposed. */
  imposed: v.array(v.string())
})
export type ReaderPolicies = v.InferOutput<typeof readerPoliciesSchema>
