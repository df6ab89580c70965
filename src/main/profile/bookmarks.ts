import type { KeptBookmarks } from '../../shared/ipc/profile-methods'
import type { Notice } from '../../shared/ipc/notice'
import { bookmarksForm, type Bookmark, type BookmarksFile } from '../../shared/profile/bookmark'
import { placeKey, type Place } from '../../shared/content/ids'
import { openDurableFile, type DurableFile } from '../files/durable-file'
import { keptFileNotice, type KeptFileFailure } from '../files/kept-file-failure'

/** The kept places of a profile, newest first. Each change resolves once it is on the disk, or says why not. */
export interface Bookmarks {
  readonly list: () => Bookmark[]
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  /** Keeps a place; one that is already kept stays as it is. */
  readonly add: (place: Place) => Promise<KeptBookmarks>
  /** Keeps bookmarks of which none is kept yet, each by its date. */
  readonly addAll: (bookmarks: readonly Bookmark[]) => Promise<KeptBookmarks>
  readonly remove: (place: Place) => Promise<KeptBookmarks>
  /** Puts a removed bookmark back where it was. */
  readonly restore: (bookmark: Bookmark) => Promise<KeptBookmarks>
  /** Resolves when all changes are on the disk. */
  readonly settled: () => Promise<void>
}

const FORMAT = 1

/** Opens the bookmarks kept in a file; never throws. */
export async function openBookmarks(path: string, now: () => Date): Promise<Bookmarks> {
  const initial: BookmarksFile = { format: FORMAT, bookmarks: [] }
  const file = await openDurableFile({ path, now, form: bookmarksForm, initial })
  return createBookmarks(file, now)
}

function createBookmarks(file: DurableFile<BookmarksFile>, now: () => Date): Bookmarks {
  const list = (): Bookmark[] => file.value().bookmarks

  async function keep(bookmarks: Bookmark[]): Promise<KeptBookmarks> {
    const failure = await file.write({ format: FORMAT, bookmarks })
    return { bookmarks: list(), notice: noticeOf(failure) }
  }

  return {
    list,
    notice: noticeOf(file.failure),
    add: (place) => {
      const kept = list().some((one) => placeKey(one) === placeKey(place))
      return keep(kept ? list() : [{ ...place, createdAt: now().toISOString() }, ...list()])
    },
    addAll: (bookmarks) =>
      keep([...list(), ...bookmarks].toSorted((one, other) => dateOf(other) - dateOf(one))),
    remove: (place) => keep(list().filter((one) => placeKey(one) !== placeKey(place))),
    restore: (bookmark) => keep(insert(list(), bookmark)),
    settled: file.settled
  }
}

function dateOf({ createdAt }: Bookmark): number {
  return Date.parse(createdAt)
}

function insert(bookmarks: readonly Bookmark[], bookmark: Bookmark): Bookmark[] {
  const others = bookmarks.filter((one) => placeKey(one) !== placeKey(bookmark))
  const older = others.findIndex((one) => dateOf(one) <= dateOf(bookmark))
  const at = older === -1 ? others.length : older
  return [...others.slice(0, at), bookmark, ...others.slice(at)]
}

function noticeOf(failure: KeptFileFailure | null): Notice | null {
  return failure === null ? null : keptFileNotice(failure, 'de vos signets')
}
