import type { EntrySummary } from '../../shared/content/entry'
import type { PackIdentity } from '../../shared/content/pack'
import { frenchDate } from '../../shared/french/dates'
import type { Cover } from '../../shared/print/cover'
import { escapeXml } from '../../shared/text/escape-xml'
import { element, labelled, worded } from './markup'

/** Returns the first page of a book that binds several entries. */
export function drawTitlePage(title: string, cover: Cover | null, identity: PackIdentity): string {
  const lines = (words: string): string => words.split('\n').map(escapeXml).join('<br/>')
  return element(
    'section',
    { 'epub:type': 'titlepage', 'aria-labelledby': '_titre' },
    cover === null ? '' : worded('p', cover.kind, { class: 'kicker' }),
    worded('h1', title, { id: '_titre' }),
    labelled((cover?.facts ?? []).map(({ label, text }) => [label, lines(text)])),
    cover === null || cover.message === '' ? '' : element('p', { class: 'summary' }, lines(cover.message)),
    worded('p', `${originOfBook(identity)} Licence\u00a0: ${identity.licence}.`, { class: 'small' })
  )
}

/** Returns the sentence that says which content a book was made from. */
export function originOfBook({ title, version, publishedOn }: PackIdentity): string {
  return `${title}, version ${version} du ${frenchDate(publishedOn)}.`
}

/** Returns the page of terms; nothing where there are none. */
export function drawTerms(terms: readonly EntrySummary[]): string {
  if (terms.length === 0) return ''
  const pairs = terms.flatMap(({ id, title, summary }) => [
    element('dt', { id }, worded('dfn', title)),
    worded('dd', summary)
  ])
  return element(
    'section',
    { 'epub:type': 'glossary', role: 'doc-glossary', 'aria-labelledby': '_titre' },
    worded('h1', 'Mots expliqués', { id: '_titre' }),
    element('dl', {}, ...pairs)
  )
}

/** Returns what a dossier wanted and the handbook no longer has: nothing is left out without a word. */
export function drawMissing(titles: readonly string[]): string {
  if (titles.length === 0) return ''
  return element(
    'section',
    { 'aria-labelledby': '_titre' },
    worded('h1', 'Ce que le manuel n’a plus', { id: '_titre' }),
    worded(
      'p',
      'Ce dossier demandait aussi les pages suivantes. Elles ne sont pas dans cette version du manuel.'
    ),
    element('ul', {}, ...titles.map((title) => worded('li', title)))
  )
}
