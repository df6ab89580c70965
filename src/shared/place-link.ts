import { placeKey, readPlace, type LoosePlace, type Place } from './content/ids'

/** Longest link that is looked at: two ids, and what stands around them. */
const MAX_LENGTH = 300

/**
 * Returns the place that a link names, or null for anything but `SCHEME://lire/PAGE` and `SCHEME://lire/PAGE#SECTION`. A link
 * comes from any page or message of the workstation: nothing of it is used but the two ids.
 */
export function readLink(link: string, scheme: string): Place | null {
  const start = startOf(scheme)
  if (link.length > MAX_LENGTH || link.slice(0, start.length).toLowerCase() !== start) return null
  return readPlace(link.slice(start.length))
}

/** Returns the link to a place, which `readLink` reads. */
export function linkTo(place: LoosePlace, scheme: string): string {
  return startOf(scheme) + placeKey(place)
}

const startOf = (scheme: string): string => `${scheme}://lire/`

/** Returns whether an argument is a link of ours, sound or not. */
export function isLink(argument: string, scheme: string): boolean {
  return argument.slice(0, scheme.length + 1).toLowerCase() === `${scheme}:`
}
