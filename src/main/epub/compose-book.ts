import { createHash } from 'node:crypto'
import type { Entry, EntrySummary } from '../../shared/content/entry'
import { jointSources } from '../../shared/content/joint-sources'
import type { Contents, PackIdentity } from '../../shared/content/pack'
import { codeOf, type PaperCodes } from '../../shared/content/paper-codes'
import { frenchDate } from '../../shared/french/dates'
import { printedCode } from '../../shared/paper-code/paper-code'
import { sectionText, withoutSections } from '../../shared/print/arrange-text'
import { coverOf } from '../../shared/print/cover'
import { crossReferences } from '../../shared/print/cross-references'
import type { EntriesJob } from '../../shared/print/job'
import { missingFrom, titleOf, wantsGlossary, type JobPart } from '../../shared/print/job-parts'
import { ownNotesOf } from '../../shared/print/own-note'
import { drawMissing, drawTerms, drawTitlePage } from './apparatus'
import { drawEntryPage, drawSources, type BookEntry } from './entry-page'
import { linksTo } from './links'

/** One file of a book. */
export interface BookPage {
  readonly file: string
  readonly title: string
  /** How deep it stands in the table of contents, from 0; null: it is not listed there. */
  readonly depth: number | null
  /** Its sections, as far as the table of contents names them. */
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** What it is among the landmarks; null: none of them. */
  readonly landmark: 'titlepage' | 'glossary' | null
  readonly body: string
}

/** A book before it is written. */
export interface Publication {
  readonly title: string
  readonly description: string
  /** The same for the same content of the same version. */
  readonly identifier: string
  readonly identity: PackIdentity
  readonly pages: readonly BookPage[]
}

export interface BookMaterial {
  readonly job: EntriesJob
  readonly contents: Contents
  readonly codes: PaperCodes | null
  readonly parts: readonly JobPart[]
  /** The entries of the parts, in the same order. */
  readonly entries: readonly Entry[]
}

/** No id of an entry has an underscore. */
const FILES = {
  title: '_titre.xhtml',
  missing: '_absents.xhtml',
  terms: '_mots.xhtml',
  sources: '_sources.xhtml'
}
/** A table of contents of so many pages names their sections too. */
const MOST_WITH_SECTIONS = 40

/** Returns the book of a job. */
export function composeBook({ job, contents, codes, parts, entries }: BookMaterial): Publication {
  const bound = job.kind !== 'entry'
  const joint = job.kind === 'dossier'
  const title = titleOf(job, contents, parts)
  const within = parts.flatMap((part, index) => {
    const entry = entries[index]
    return entry === undefined
      ? []
      : [{ part, file: fileOf(part), entry: entryOf(part, entry, job, contents, codes) }]
  })
  const terms = wantsGlossary(job) ? termsOf(within, contents.entries) : []
  const links = linksTo(
    within.map(({ part, file, entry }) => ({
      file,
      place: part.place,
      headings: headingsOf(entry).map(({ id }) => id)
    })),
    new Set(terms.map(({ id }) => id)),
    FILES.terms
  )
  const missing = missingFrom(job, parts)
  const sources =
    joint && job.dossier.options.sources
      ? jointSources(within.flatMap(({ entry }) => entry.entry.sources))
      : []
  const apart = (file: string, heading: string, body: string): readonly BookPage[] =>
    body === '' ? [] : [{ file, title: heading, depth: 0, sections: [], landmark: null, body }]
  const cover = coverOf(job, contents.identity, contents.home.statement)
  return {
    title,
    description: descriptionOf(job, contents),
    identifier: identifierOf(contents.identity, job),
    identity: contents.identity,
    pages: [
      ...(bound
        ? [
            {
              ...{ file: FILES.title, title, depth: null, sections: [], landmark: 'titlepage' as const },
              body: drawTitlePage(title, cover, contents.identity)
            }
          ]
        : []),
      ...within.map(({ part, file, entry }): BookPage => ({
        file,
        title: part.title,
        depth: part.depth,
        sections:
          within.length <= MOST_WITH_SECTIONS ? headingsOf(entry).filter(({ level }) => level === 2) : [],
        landmark: entry.entry.view?.kind === 'glossary' ? 'glossary' : null,
        body: drawEntryPage(joint ? { ...entry, sources: [] } : entry, links)
      })),
      ...apart(FILES.missing, 'Ce que le manuel n’a plus', drawMissing(missing)),
      ...apart(FILES.terms, 'Mots expliqués', drawTerms(terms)).map((page) => ({
        ...page,
        landmark: 'glossary' as const
      })),
      ...apart(FILES.sources, 'Sources', drawSources(sources, 'Sources', 1))
    ]
  }
}

function fileOf({ place: { entry, section } }: JobPart): string {
  return `${section === null ? entry : `${entry}_${section}`}.xhtml`
}

function entryOf(
  { place, title }: JobPart,
  entry: Entry,
  job: EntriesJob,
  contents: Contents,
  codes: PaperCodes | null
): BookEntry {
  const { section } = place
  const without = job.kind === 'entry' && section === null ? (job.without ?? []) : []
  const code = codes === null ? null : codeOf(codes, place)
  const bound = job.kind === 'handbook' || job.kind === 'chapter'
  return {
    title,
    entry,
    whole: section === null,
    nodes: section === null ? withoutSections(entry.text, without) : sectionText(entry.text, section),
    leftOut: entry.sections.flatMap(({ id, title: left }) => (without.includes(id) ? left : [])),
    code: code === null ? null : printedCode(code),
    ownNotes: ownNotesOf(job.ownNotes ?? [], place, entry),
    children: bound ? contents.entries.filter(({ parent }) => parent === entry.id) : [],
    sources: entry.sources
  }
}

/** The sections whose headings stand on a page. */
function headingsOf({ entry, nodes }: BookEntry): EntrySummary['sections'] {
  const there = new Set(
    nodes.flatMap((node) => (typeof node !== 'string' && node.tag === 'heading' ? node.id : []))
  )
  return entry.sections.filter(({ id }) => there.has(id))
}

/** The definitions that texts of the book lead to and that have no page in it. */
function termsOf(
  within: readonly { readonly part: JobPart; readonly entry: BookEntry }[],
  all: readonly EntrySummary[]
): readonly EntrySummary[] {
  const own = new Set<string>(within.map(({ part }) => part.place.entry))
  const named = new Set(within.flatMap(({ entry }) => [...crossReferences(entry.nodes).keys()]))
  return all
    .filter(({ id, type }) => type === 'definition' && named.has(id) && !own.has(id))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'fr'))
}

function descriptionOf(job: EntriesJob, { identity, entries }: Contents): string {
  if (job.kind === 'dossier') return `Dossier de réunion, d’après ${identity.title}.`
  const id = job.kind === 'entry' ? job.place.entry : job.kind === 'chapter' ? job.entry : null
  return (
    entries.find((entry) => entry.id === id)?.summary ??
    `Version ${identity.version} du ${frenchDate(identity.publishedOn)}.`
  )
}

/** A UUID of a hash (version 8 of RFC 9562): what the book holds, in which version. */
function identifierOf({ id, version }: PackIdentity, job: EntriesJob): string {
  const { format, ...subject } = job
  const named = JSON.stringify([id, version, subject, format.glossary])
  const digits = createHash('sha256').update(named).digest('hex').slice(0, 32).split('')
  digits[12] = '8'
  digits[16] = '8'
  return `urn:uuid:${digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
