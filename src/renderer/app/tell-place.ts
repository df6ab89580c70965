import { scrolledShare, whereWords } from '../lib/where-words'
import { useBookOf } from '../stores/help'
import { useNotices } from '../stores/notices'
import { useReading } from '../stores/reading'

/**
 * Tells where the reader is: in a notice, which screen readers say politely.
 * @param entry id of the entry that is read; null on any other page
 */
export function tellPlace(entry: string | null): void {
  useNotices().show({
    tone: 'info',
    text: whereWords({
      path: entry === null ? [headingOfPage()] : pathTo(entry),
      section: entry === null ? null : sectionOf(entry),
      share: scrolledShare(document.documentElement)
    })
  })
}

function pathTo(entry: string): readonly string[] {
  const book = useBookOf(entry)
  const title = book.byId.get(entry)?.title ?? headingOfPage()
  return ['Accueil', ...book.ancestors(entry).map((ancestor) => ancestor.title), title]
}

function sectionOf(entry: string): string | null {
  const { place } = useReading()
  if (place === null || place.entry !== entry || place.section === null) return null
  return useBookOf(entry).titlesOf(place)?.section ?? null
}

function headingOfPage(): string {
  return document.querySelector('main h1')?.textContent.trim() ?? document.title
}
