import { ipcMain } from 'electron'
import * as v from 'valibot'
import { REQUEST_CHANNEL_PREFIX } from '../../shared/ipc/channels'
import { methods, type MethodName, type Reply } from '../../shared/ipc/contract'
import type { Handlers } from './handlers'
import { isTrusted, type Frame } from './trust'

export interface RouterOptions {
  readonly ownOrigin: string
  /** Where the whole of an internal error goes; the page learns only that there was one. */
  readonly log: (error: unknown) => void
  /** Called with each method that was asked for, once it is answered, and how long that took, in milliseconds. */
  readonly onAnswered: (method: MethodName, milliseconds: number) => void
  /** Also parses what handlers answer: for development and tests. */
  readonly checkOutputs: boolean
}

/**
 * Answers every method of the contract, for our own pages alone, with parsed input. The only importer of ipcMain.
 * @param handlersOf returns the handlers of the window whose page has that number, or null for any other page
 */
export function routeRequests(handlersOf: (page: number) => Handlers | null, options: RouterOptions): void {
  for (const method of Object.keys(methods) as MethodName[]) {
    ipcMain.handle(REQUEST_CHANNEL_PREFIX + method, async (event, input: unknown) => {
      const began = performance.now()
      const reply = await answer(method, handlersOf(event.sender.id), options, event.senderFrame, input)
      options.onAnswered(method, performance.now() - began)
      return reply
    })
  }
}

async function answer(
  method: MethodName,
  handlers: Handlers | null,
  options: RouterOptions,
  frame: Frame | null | undefined,
  input: unknown
): Promise<Reply<unknown>> {
  try {
    if (handlers === null || !isTrusted(frame, options.ownOrigin)) return refusal('untrusted-sender', method)
    const parsed = v.safeParse(methods[method].input, input)
    if (!parsed.success) return refusal('invalid-input', `${method}: ${v.summarize(parsed.issues)}`)
    // Each handler takes what its own schema gave: the pairing that the type of Handlers guarantees.
    const handler = handlers[method] as (parsedInput: unknown) => unknown
    const value = await handler(parsed.output)
    return { ok: true, value: options.checkOutputs ? v.parse(methods[method].output, value) : value }
  } catch (error) {
    options.log(error)
    return refusal('internal', method)
  }
}

function refusal(code: 'invalid-input' | 'untrusted-sender' | 'internal', message: string): Reply<never> {
  return { ok: false, code, message }
}
