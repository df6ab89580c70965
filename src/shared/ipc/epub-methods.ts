import { entriesJobSchema } from '../print/job'
import type { Methods } from './method'
import { savingSchema } from './outcomes'

/** What the renderer may ask about books for e-readers. */
export const epubMethods = {
  /** Asks where to write a job as EPUB; how its pages would be set on paper has no meaning there. */
  saveEpub: { input: entriesJobSchema, output: savingSchema }
} as const satisfies Methods
