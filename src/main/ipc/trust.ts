/** What is asked of the frame that sent a request; Electron's WebFrameMain has it. */
export interface Frame {
  readonly origin: string
  readonly parent: object | null
}

/**
 * Returns whether a request comes from the main frame of our own page. A missing frame (it navigated or was
 * destroyed) is refused. See https://www.electronjs.org/docs/latest/tutorial/security, item 17.
 */
export function isTrusted(frame: Frame | null | undefined, ownOrigin: string): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && frame.origin === ownOrigin
}
