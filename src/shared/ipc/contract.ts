import * as v from 'valibot'
import { commandNames } from '../commands'
import { bookmarkSchema } from '../model/bookmark'
import { dossierSchema, dossiersFileSchema } from '../model/dossier'
import { entryIdSchema, placeSchema } from '../model/ids'
import { printJobSchema, printProgressSchema } from '../print/job'
import { searchesSchema } from '../model/searches'
import { readingSchema } from '../model/session'
import { contentEvents, contentMethods } from './content-methods'

/** A sentence for the reader about something that went wrong and what to do. */
export const noticeSchema = v.object({ tone: v.picklist(['info', 'warning']), text: v.string() })
export type Notice = v.InferOutput<typeof noticeSchema>

/** The bookmarks as they now are, and a notice where they could not be saved. */
const bookmarksSchema = v.object({ bookmarks: v.array(bookmarkSchema), notice: v.nullable(noticeSchema) })
export type Bookmarks = v.InferOutput<typeof bookmarksSchema>

/** Every dossier, and which one is being filled. */
const keptDossiersSchema = v.pick(dossiersFileSchema, ['current', 'dossiers'])

const failureSchema = v.object({ outcome: v.literal('failed'), message: v.string() })
const cancelledSchema = v.object({ outcome: v.literal('cancelled') })

const savingSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('saved'), path: v.string() }),
  cancelledSchema,
  failureSchema
])

/** Everything the renderer may ask of main, and nothing else. */
export const methods = {
  ...contentMethods,
  readStart: {
    input: v.undefined(),
    output: v.object({
      bookmarks: v.array(bookmarkSchema),
      dossiers: keptDossiersSchema,
      reading: readingSchema,
      searches: searchesSchema,
      zoom: v.number(),
      notices: v.array(noticeSchema),
      application: v.object({ version: v.string(), electron: v.string() })
    })
  },
  saveReading: { input: readingSchema, output: v.undefined() },
  saveSearches: { input: searchesSchema, output: v.undefined() },
  addBookmark: { input: placeSchema, output: bookmarksSchema },
  removeBookmark: { input: placeSchema, output: bookmarksSchema },
  /** Puts a removed bookmark back where it was. */
  restoreBookmark: { input: bookmarkSchema, output: bookmarksSchema },
  /** Keeps all dossiers as they are now; answers with a notice where they could not be. */
  saveDossiers: { input: keptDossiersSchema, output: v.nullable(noticeSchema) },
  /** Asks where to write a dossier for a colleague. */
  exportDossier: { input: dossierSchema, output: savingSchema },
  /** Asks where to write a template of an entry, the first one being 0. */
  saveTemplate: {
    input: v.object({
      entry: entryIdSchema,
      template: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
      format: v.picklist(['odt', 'txt'])
    }),
    output: savingSchema
  },
  zoom: { input: v.picklist(['in', 'out', 'reset']), output: v.number() },
  copyText: { input: v.pipe(v.string(), v.maxLength(50_000)), output: v.undefined() },
  /** Draws the pages of a job. Another one that is under way is given up. */
  previewJob: {
    input: printJobSchema,
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('ready'), pdf: v.instance(Uint8Array) }),
      cancelledSchema,
      failureSchema
    ])
  },
  /** Draws the text of a job alone, to see whether it fits; gives way to every other wish. */
  sketchJob: {
    input: printJobSchema,
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('ready'), pdf: v.instance(Uint8Array) }),
      cancelledSchema
    ])
  },
  saveJob: { input: printJobSchema, output: savingSchema },
  printJob: {
    input: printJobSchema,
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('printed') }),
      cancelledSchema,
      failureSchema
    ])
  },
  /** Gives up the job that is under way, and what was kept for the next one: nobody looks at pages any more. */
  cancelJob: { input: v.undefined(), output: v.undefined() }
} as const satisfies Record<string, { input: v.GenericSchema; output: v.GenericSchema }>

/** Everything main may announce to the renderer. */
export const events = {
  ...contentEvents,
  commandIssued: v.picklist(commandNames),
  noticeRaised: noticeSchema,
  /** How far the job under way is. */
  jobProgressed: printProgressSchema
} as const satisfies Record<string, v.GenericSchema>

export type MethodName = keyof typeof methods
export type Input<M extends MethodName> = v.InferInput<(typeof methods)[M]['input']>
export type ParsedInput<M extends MethodName> = v.InferOutput<(typeof methods)[M]['input']>
export type Output<M extends MethodName> = v.InferOutput<(typeof methods)[M]['output']>
export type EventName = keyof typeof events
export type Payload<E extends EventName> = v.InferOutput<(typeof events)[E]>

/** Electron passes only the message of a thrown error across, hence the envelope. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: 'invalid-input' | 'untrusted-sender' | 'internal'
      readonly message: string
    }

export type Unsubscribe = () => void

/** What the preload exposes as `window.handbook`: one function a method, one subscription an event. */
export type Bridge = {
  readonly [M in MethodName]: Input<M> extends undefined
    ? () => Promise<Reply<Output<M>>>
    : (input: Input<M>) => Promise<Reply<Output<M>>>
} & {
  /** Returns where a file that was dropped on the page is; empty for one that is nowhere. Only the preload can tell. */
  readonly pathOfDropped: (file: object) => string
} & {
  readonly [E in EventName as `on${Capitalize<E>}`]: (listener: (payload: Payload<E>) => void) => Unsubscribe
}
