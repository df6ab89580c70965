import { placeKey, type LoosePlace } from '../../shared/content/ids'
import { escapeXml } from '../../shared/text/escape-xml'
import { element } from './markup'

/** Where the places of a book stand in it. */
export interface Links {
  /** Returns the address of a place inside the book; null where the book does not have it. */
  readonly hrefOf: (place: LoosePlace) => string | null
}

/** A page of the book as far as links lead to it. */
interface Target {
  readonly file: string
  readonly place: LoosePlace
  /** Ids of the headings that stand on it. */
  readonly headings: readonly string[]
}

/** Returns where links lead: to a section, else to its entry, else to the explanation of a term. */
export function linksTo(targets: readonly Target[], terms: ReadonlySet<string>, termsFile: string): Links {
  const known = new Map<string, string>()
  // The first page that holds a place is where links lead.
  for (const { file, place, headings } of targets.toReversed()) {
    for (const section of headings) known.set(placeKey({ entry: place.entry, section }), `${file}#${section}`)
    known.set(placeKey(place), file)
  }
  return {
    hrefOf: (place) =>
      known.get(placeKey(place)) ??
      known.get(place.entry) ??
      (terms.has(place.entry) ? `${termsFile}#${place.entry}` : null)
  }
}

/** Returns words that lead to a place of the book, or the words alone; they are markup. */
export function linked(links: Links, place: LoosePlace, words: string): string {
  const href = links.hrefOf(place)
  return href === null ? words : element('a', { href }, words)
}

/** Returns an address outside with the words that lead there; they are markup. */
export function outward(address: string, words = escapeXml(address)): string {
  return element('a', { href: URL.canParse(address) ? new URL(address).href : address }, words)
}
