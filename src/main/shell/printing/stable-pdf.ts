/** The dates that Chromium writes into a PDF, in the notation of PDF: always the same length. */
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g

/**
 * Returns the PDF without what changes from one printing to the next: dates become the day of publication, names of
 * tags are given in order. The same fiche of the same version then always gives the same bytes. Every change keeps its
 * length, and with it every offset of the file.
 * @param day `YYYY-MM-DD`
 */
export function stablePdf(pdf: Uint8Array, day: string): Buffer<ArrayBuffer> {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf).toString('latin1')
  const dated = text.replace(DATE, (_match, key: string) => `/${key} (${stamp})`)
  return Buffer.from(withOrderedTags(dated), 'latin1')
}

/** Where a tag is given its name. */
const TAG_NAMED = /\/ID \((node\d{8})\)/g
const TAG = /\((node\d{8})\)/g
/** The list of all tags by name. */
const TAG_LIST = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\n\/Names \[((?:\(node\d{8}\) \d+ 0 R ?)+)\]/
const TAG_ENTRY = /\(node\d{8}\) \d+ 0 R/g

/** Chromium names tags by numbers that depend on what its page did before: they are counted anew. */
function withOrderedTags(text: string): string {
  const names = [...text.matchAll(TAG_NAMED)].map(([, name]) => name)
  const renamed = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]))
  const all = [...text.matchAll(TAG)].every(([, name]) => renamed.has(name))
  // Another version of Chromium may write them otherwise: then they stay as they are.
  if (!all || !TAG_LIST.test(text)) return text
  return text
    .replace(TAG, (_match, name: string) => `(${renamed.get(name) ?? name})`)
    .replace(TAG_LIST, sortedList)
}

/** A list by name is sorted by name. */
function sortedList(_match: string, list: string): string {
  const entries = (list.match(TAG_ENTRY) ?? []).sort()
  const limit = (entry: string | undefined): string => (entry ?? '').slice(0, '(node00000000)'.length)
  return `/Limits [${limit(entries[0])} ${limit(entries.at(-1))}]\n/Names [${entries.join(' ')}]`
}
