import * as v from 'valibot'
import { commandNames } from '../commands'
import type { Methods } from './method'
import { noticeSchema } from './notice'
import { openingSchema } from './opening'

/** What the renderer may ask of its window. */
export const windowMethods = {
  /** Answers with the zoom factor as it now is, 1 = 100 %. */
  zoom: { input: v.picklist(['in', 'out', 'reset']), output: v.number() },
  copyText: { input: v.pipe(v.string(), v.maxLength(50_000)), output: v.undefined() }
} as const satisfies Methods

/** What main may announce about the window. */
export const windowEvents = {
  commandIssued: v.picklist(commandNames),
  noticeRaised: noticeSchema,
  openingAsked: openingSchema
} as const satisfies Record<string, v.GenericSchema>
