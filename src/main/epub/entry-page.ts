import { headFacts, quotableFacts, type EntryFact } from '../../shared/content/entry-facts'
import type { Entry, EntrySummary } from '../../shared/content/entry'
import { kindLabel } from '../../shared/content/help'
import type { Source } from '../../shared/content/source'
import { sourceWords } from '../../shared/content/source-words'
import type { TextNode } from '../../shared/content/text'
import { frenchDate } from '../../shared/french/dates'
import { quoted } from '../../shared/french/quoted'
import type { OwnNote } from '../../shared/print/own-note'
import { escapeXml } from '../../shared/text/escape-xml'
import { linked, outward, type Links } from './links'
import { element, labelled, worded } from './markup'
import { drawText } from './text'
import { drawView } from './view'

/** An entry or a section as it stands in a book. */
export interface BookEntry {
  readonly title: string
  readonly entry: Entry
  /** Whether all of the entry is there, rather than one of its sections. */
  readonly whole: boolean
  readonly nodes: readonly TextNode[]
  /** Titles of sections that the reader left out. */
  readonly leftOut: readonly string[]
  /** As printed at the foot of its page on paper; null where the pack has none. */
  readonly code: string | null
  readonly ownNotes: readonly OwnNote[]
  /** What stands below it in the book. */
  readonly children: readonly EntrySummary[]
  readonly sources: readonly Source[]
}

/** Returns the page of an entry: what the screen shows, without what can only be pressed. */
export function drawEntryPage(page: BookEntry, links: Links): string {
  const { entry, whole, title, code } = page
  const kicker = whole ? kindLabel(entry) : `Extrait de ${quoted(entry.title)}`
  const head = [
    worded('p', kicker, { class: 'kicker' }),
    worded('h1', title, { id: '_titre' }),
    ...(whole ? [worded('p', entry.summary, { class: 'summary' }), drawFacts(headFacts(entry))] : []),
    drawTrust(entry)
  ]
  const facts = [
    `Page relue le ${frenchDate(entry.reviewedOn)}.`,
    ...(code === null ? [] : [`Code ${code}.`])
  ]
  return element(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': '_titre' },
    element('header', {}, ...head),
    ...drawBody(page, links),
    whole && entry.view ? drawView(entry.view, links) : '',
    drawChildren(page, links),
    drawOwnNotes(page),
    drawSources(page.sources, 'Sources et dates'),
    worded('p', facts.join(' '), { class: 'small' })
  )
}

/** What can be quoted follows « À retenir », as on screen. */
function drawBody({ entry, whole, nodes, leftOut }: BookEntry, links: Links): readonly string[] {
  const box = nodes.findIndex(
    (node) => typeof node !== 'string' && node.tag === 'box' && node.kind === 'a-retenir'
  )
  return [
    drawText(nodes.slice(0, box + 1), links, entry.foreign ?? []),
    whole ? drawFacts(quotableFacts(entry)) : '',
    drawText(nodes.slice(box + 1), links, entry.foreign ?? []),
    leftOut.length === 0 ? '' : worded('p', `Sans ${leftOut.map(quoted).join(', ')}.`, { class: 'small' })
  ]
}

function drawFacts(facts: readonly EntryFact[]): string {
  return labelled(
    facts.map(({ label, text, isAddress }) => [label, isAddress ? outward(text) : escapeXml(text)])
  )
}

function drawTrust({ validUntil, legalReview }: Entry): string {
  const lines = [
    ...(validUntil === undefined ? [] : [`Faits sûrs jusqu’au ${frenchDate(validUntil)}.`]),
    ...(legalReview === null ? ['À faire relire par un juriste.'] : []),
    ...(legalReview ? [`Relu par ${legalReview.by} le ${frenchDate(legalReview.on)}.`] : [])
  ]
  return lines.length === 0 ? '' : worded('p', lines.join(' '), { class: 'small' })
}

function drawChildren({ children }: BookEntry, links: Links): string {
  if (children.length === 0) return ''
  const items = children.map(({ id, title }) =>
    element('li', {}, linked(links, { entry: id, section: null }, escapeXml(title)))
  )
  return worded('h2', 'Dans cette partie') + element('ul', {}, ...items)
}

function drawOwnNotes({ ownNotes, entry }: BookEntry): string {
  if (ownNotes.length === 0) return ''
  const items = ownNotes.map(({ place, quote, words }) => {
    const section = entry.sections.find(({ id }) => id === place.section)
    return element(
      'li',
      {},
      section === undefined ? '' : worded('strong', `${section.title}. `),
      quote === null ? '' : worded('q', quote),
      words === '' ? '' : worded('p', words)
    )
  })
  return worded('h2', 'Mes notes') + element('ul', {}, ...items)
}

/** Returns where facts come from, as the bibliography of a page or of the whole book; nothing where there are none. */
export function drawSources(sources: readonly Source[], title: string, level: 1 | 2 = 2): string {
  if (sources.length === 0) return ''
  const items = sources.map((source) =>
    element(
      'li',
      {},
      escapeXml(sourceWords(source)),
      source.address === null ? '' : ` ${outward(source.address)}`
    )
  )
  return element(
    'section',
    { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': '_sources' },
    worded(`h${level}`, title, { id: '_sources' }),
    element('ul', {}, ...items)
  )
}
