import { DATA_PREFIXES } from '../protocol/answer'

/** Returns whether an address is a document of ours; the pack's files are data, not pages. */
export function isDocument(address: string, ownOrigin: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || `${url.protocol}//${url.host}` !== ownOrigin) return false
  const isData = DATA_PREFIXES.some((prefix) => url.pathname.startsWith(prefix))
  return url.username === '' && url.password === '' && !isData
}
