import * as v from 'valibot'
import type { Methods } from './method'
import { savingSchema } from './outcomes'

/** Name of a file of the profile that could not be read, or not wholly, without its folder. */
const setAsideNameSchema = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z-]+(?:\.json)?\.illisible-[\dT-]+\.(?:json|bak)$/)
)

/** What the renderer may ask about files that were set aside. */
export const setAsideMethods = {
  /** Answers with those that stand in the profile, newest first. */
  listSetAside: { input: v.undefined(), output: v.array(setAsideNameSchema) },
  /** Asks where to save a copy of one. */
  exportSetAside: { input: setAsideNameSchema, output: savingSchema }
} as const satisfies Methods

/** Returns whether a file of a profile was set aside. */
export function isSetAside(name: string): boolean {
  return v.is(setAsideNameSchema, name)
}
