import type { Publication, BookPage } from './compose-book'
import { element, worded } from './markup'

/** A line of the table of contents. */
interface Line {
  readonly href: string
  readonly title: string
  readonly depth: number
}

const LANDMARKS: Readonly<Record<NonNullable<BookPage['landmark']>, string>> = {
  titlepage: 'Page de titre',
  glossary: 'Mots expliqués'
}

/** Returns the navigation document of a book (EPUB 3.3, 7): its contents and its landmarks. It has no pages of paper. */
export function drawNavigation({ pages }: Publication, file: string): string {
  const lines = pages.flatMap(({ file: href, title, depth, sections }): Line[] =>
    depth === null
      ? []
      : [
          { href, title, depth },
          ...sections.map((section) => ({
            href: `${href}#${section.id}`,
            title: section.title,
            depth: depth + 1
          }))
        ]
  )
  const landmarks = [
    { type: 'toc', href: file, title: 'Sommaire' },
    ...pages.flatMap(({ landmark, file: href }) =>
      landmark === null ? [] : [{ type: landmark, href, title: LANDMARKS[landmark] }]
    ),
    ...pages
      .filter(({ depth }) => depth !== null)
      .slice(0, 1)
      .map(({ file: href }) => ({ type: 'bodymatter', href, title: 'Début du texte' }))
  ]
  return (
    element(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', 'aria-labelledby': '_titre' },
      worded('h1', 'Sommaire', { id: '_titre' }),
      drawLines(lines)
    ) +
    element(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', 'aria-label': 'Repères', hidden: 'hidden' },
      element(
        'ol',
        {},
        ...landmarks.map(({ type, href, title }) =>
          element('li', {}, worded('a', title, { 'epub:type': type, href }))
        )
      )
    )
  )
}

/** What is deeper than a line stands below it. */
function drawLines(lines: readonly Line[]): string {
  const items: string[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined) break
    const next = lines.findIndex(({ depth }, index) => index > at && depth <= line.depth)
    const below = lines.slice(at + 1, next === -1 ? lines.length : next)
    items.push(
      element(
        'li',
        {},
        worded('a', line.title, { href: line.href }),
        below.length === 0 ? '' : drawLines(below)
      )
    )
    at += 1 + below.length
  }
  return element('ol', {}, ...items)
}
