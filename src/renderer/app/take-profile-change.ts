import type { ProfileChange } from '../../shared/ipc/profile-methods'
import { useBookmarks } from '../stores/bookmarks'
import { useDossiers } from '../stores/dossiers'
import { useRecentPages } from '../stores/recent-pages'
import { useSearches } from '../stores/searches'
import { useSettings } from '../stores/settings'

/** Shows what another window changed of what the reader keeps. Notes, which no start needs, follow by themselves. */
export function takeProfileChange(change: ProfileChange): void {
  switch (change.kind) {
    case 'bookmarks':
      useBookmarks().take(change.bookmarks)
      break
    case 'dossiers':
      useDossiers().follow(change.dossiers)
      break
    case 'settings':
      useSettings().take(change.settings)
      break
    case 'pages':
      useRecentPages().take(change.pages)
      break
    case 'searches':
      useSearches().take(change.searches)
      break
    case 'note':
    case 'note-removed':
  }
}
