/** An address of the router: path, section after `#`, and the words to mark there. */
export interface PlaceAddress {
  readonly path: string
  readonly hash: string
  readonly query: Readonly<Record<string, string>>
}

/** Returns the address of a place inside the application; `words` are marked in its text when it opens. */
export function placeAddress(
  place: { readonly entry: string; readonly section?: string | null },
  words?: string
): PlaceAddress {
  return {
    path: `/lire/${place.entry}`,
    hash: place.section ? `#${place.section}` : '',
    query: words === undefined ? {} : { mots: words }
  }
}
