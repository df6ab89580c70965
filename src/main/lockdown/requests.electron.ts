import type { Session } from 'electron'

/** Data that a page made itself, and the pages of the developer tools. */
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'devtools:'])

/** Cancels every request but those to our own origin, whatever the page says. `allowed` are further origins. */
export function refuseForeignRequests(session: Session, ownOrigin: string, allowed: readonly string[]): void {
  const origins = [ownOrigin, ...allowed]
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnAddress(details.url, origins) })
  })
}

/** Returns whether an address stays inside the application. */
export function isOwnAddress(address: string, origins: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return false
  return LOCAL_SCHEMES.has(url.protocol) || origins.includes(`${url.protocol}//${url.host}`)
}
