import * as v from 'valibot'
import { entryIdSchema } from '../content/ids'
import type { Methods } from './method'
import { savingSchema } from './outcomes'

/** What the renderer may ask about templates of documents. */
export const templateMethods = {
  /** Asks where to write a template of an entry, the first one being 0. */
  saveTemplate: {
    input: v.object({
      entry: entryIdSchema,
      template: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
      format: v.picklist(['odt', 'txt'])
    }),
    output: savingSchema
  }
} as const satisfies Methods
