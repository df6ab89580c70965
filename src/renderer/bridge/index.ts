import type { Bridge, Reply } from '../../shared/ipc/contract'

declare global {
  interface Window {
    readonly handbook: Bridge
  }
}

/** The one way to the main process: nothing else reads `window.handbook`. */
export const bridge = window.handbook

/** A request that main refused or could not carry out. The message is for the log, not for the reader. */
class BridgeError extends Error {
  constructor(
    readonly code: Extract<Reply<never>, { ok: false }>['code'],
    message: string
  ) {
    super(message)
    this.name = 'BridgeError'
  }
}

/** Returns the value of a reply; throws BridgeError where there is none. */
export async function unwrap<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (answer.ok) return answer.value
  throw new BridgeError(answer.code, answer.message)
}
