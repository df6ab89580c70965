import type * as v from 'valibot'
import { contentEvents, contentMethods } from './content-methods'
import { epubMethods } from './epub-methods'
import { keptExportMethods } from './kept-export-methods'
import { noteMethods } from './note-methods'
import { policyMethods } from './policy-methods'
import { printEvents, printMethods } from './print-methods'
import { profileEvents, profileMethods } from './profile-methods'
import { selfTestEvents, selfTestMethods } from './self-test-methods'
import { setAsideMethods } from './set-aside-methods'
import { templateMethods } from './template-methods'
import { windowEvents, windowMethods } from './window-methods'

/** Everything the renderer may ask of main, and nothing else. */
export const methods = {
  ...windowMethods,
  ...profileMethods,
  ...noteMethods,
  ...keptExportMethods,
  ...setAsideMethods,
  ...contentMethods,
  ...policyMethods,
  ...templateMethods,
  ...epubMethods,
  ...selfTestMethods,
  ...printMethods
} as const

/** Everything main may announce to the renderer. */
export const events = {
  ...windowEvents,
  ...profileEvents,
  ...contentEvents,
  ...printEvents,
  ...selfTestEvents
} as const

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
