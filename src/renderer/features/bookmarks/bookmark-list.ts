import type { Bookmark } from '../../../shared/profile/bookmark'
import type { Place } from '../../../shared/content/ids'
import type { KeptChange } from '../../../shared/changes/compare-kept'
import { groupBy } from '../../../shared/group-by'
import { matchesWords } from '../../lib/matches-words'

/** In which order a list of bookmarks stands. */
export const BOOKMARK_ORDERS = [
  { value: 'recent', label: 'Le plus récent d’abord' },
  { value: 'title', label: 'Par titre' },
  { value: 'handbook', label: 'Dans l’ordre du manuel' }
] as const
export type BookmarkOrder = (typeof BOOKMARK_ORDERS)[number]['value']

/** A bookmark, and what it names as the handbook reads now. */
export interface ListedBookmark {
  readonly bookmark: Bookmark
  readonly place: Place
  readonly title: string
  /** The titles of what it stands in, outermost first. */
  readonly path: readonly string[]
  /** Where its page and its section stand in the handbook; null: nowhere any more. */
  readonly position: readonly [page: number, section: number] | null
  readonly change: KeptChange | null
  /** What tells that its page is withdrawn, or null. */
  readonly retired: string | null
}

/** Bookmarks that stand together, under the title of their part of the handbook where they are so ordered. */
export interface BookmarkGroup {
  readonly title: string | null
  readonly rows: readonly ListedBookmark[]
}

export const GONE = 'Plus dans le manuel'

/** Returns whether typed words are in the titles of a bookmark or of what it stands in. */
export function hasWords({ title, path }: ListedBookmark, typed: string): boolean {
  return matchesWords(typed, [title, ...path])
}

const french = new Intl.Collator('fr')
const inOrder: Readonly<Record<BookmarkOrder, (one: ListedBookmark, other: ListedBookmark) => number>> = {
  // As they are kept.
  recent: () => 0,
  title: (one, other) => french.compare(one.title, other.title),
  handbook: ({ position: one }, { position: other }) =>
    one && other ? one[0] - other[0] || one[1] - other[1] : Number(one === null) - Number(other === null)
}

/** Returns bookmarks, of which the newest comes first, in an order; what the handbook no longer has comes last in its own. */
export function arrange(rows: readonly ListedBookmark[], order: BookmarkOrder): readonly ListedBookmark[] {
  return rows.toSorted(inOrder[order])
}

/** Returns bookmarks that are in order by part of the handbook, where that is the order; else together. */
export function groupByPart(rows: readonly ListedBookmark[], order: BookmarkOrder): readonly BookmarkGroup[] {
  if (order !== 'handbook') return [{ title: null, rows }]
  const partOf = ({ position, path, title }: ListedBookmark): string =>
    position === null ? GONE : (path[0] ?? title)
  return groupBy(rows, partOf).map(({ key, items }) => ({ title: key, rows: items }))
}
