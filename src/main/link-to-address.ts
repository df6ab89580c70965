import { readPlace } from '../shared/content/ids'
import { linkTo } from '../shared/place-link'
import { isDocument } from './lockdown/is-document'
import { APP_ORIGIN } from './protocol/origin'

/** Returns the link to the place of the handbook that a page's address shows, or null for any other address. */
export function linkToAddress(address: string, linkScheme: string): string | null {
  const start = `${APP_ORIGIN}/lire/`
  if (!address.startsWith(start)) return null
  // Without the words that are marked on the page.
  const { pathname, hash } = new URL(address)
  const place = readPlace(pathname.slice('/lire/'.length) + decodeURIComponent(hash))
  return place && linkTo(place, linkScheme)
}

/** Returns what a window opens at that is asked for an address, or null for one that is no page of ours. */
export function pathOfAddress(address: string): string | null {
  if (!isDocument(address, APP_ORIGIN)) return null
  const { pathname, search, hash } = new URL(address)
  return `${pathname}${search}${hash}`
}
