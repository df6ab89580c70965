import * as v from 'valibot'
import { commandNames } from '../commands'
import type { Methods } from './method'
import { noticeSchema } from './notice'
import { versionSchema } from '../content/version'
import { routePathSchema } from '../profile/session'
import { openingSchema } from './opening'

/** What the renderer may ask of its window. */
export const windowMethods = {
  /** Answers with the zoom factor as it now is, 1 = 100 %. */
  zoom: { input: v.picklist(['in', 'out', 'reset']), output: v.number() },
  /** Opens another window, on the version that this one reads unless one is named; says where there are too many. */
  openWindow: {
    input: v.object({ path: v.nullable(routePathSchema), version: v.optional(versionSchema) }),
    output: v.undefined()
  },
  /** Puts this window and the one that had the focus before side by side. */
  arrangeWindows: { input: v.undefined(), output: v.undefined() },
  /** Opens the menu of a link at the pointer: for what leads somewhere without being one. */
  openLinkMenu: { input: routePathSchema, output: v.undefined() },
  /**
   * Opens the document that was saved last from this window, or the folder that holds it; answers in French why not, or null.
   * No path comes from the page.
   */
  openSaved: { input: v.picklist(['document', 'folder']), output: v.nullable(v.string()) },
  copyText: { input: v.pipe(v.string(), v.maxLength(500_000)), output: v.undefined() }
} as const satisfies Methods

/** What main may announce about the window. */
export const windowEvents = {
  commandIssued: v.picklist(commandNames),
  noticeRaised: noticeSchema,
  openingAsked: openingSchema
} as const satisfies Record<string, v.GenericSchema>
