import type { Change } from '../../shared/changes/change'
import type { Entry, EntrySummary } from '../../shared/content/entry'
import { isHelp } from '../../shared/content/help'
import type { Contents } from '../../shared/content/pack'
import { codeOf, type PaperCodes } from '../../shared/content/paper-codes'
import { partsOf, type Part } from '../../shared/content/parts'
import type { EntriesJob, PrintFormat } from '../../shared/print/job'
import { ownNotesOf, type OwnNote } from '../../shared/print/own-note'
import type { Source } from '../../shared/content/source'
import type { TextNode } from '../../shared/content/text'
import { printedCode } from '../../shared/paper-code/paper-code'
import { crossReferences, isCalledByTitle } from '../../shared/print/cross-references'
import { inMeetingOrder, sectionText, withoutSections } from '../../shared/print/arrange-text'
import { coverOf, type Cover } from '../../shared/print/cover'
import { missingFrom, titleOf, wantsGlossary, type JobPart } from '../../shared/print/job-parts'
import { jointSources } from '../../shared/content/joint-sources'

/** An entry or a section as it will be on paper. */
export interface PrintedPart extends JobPart {
  /** What it is called on the pages. */
  readonly anchor: string
  readonly entry: Entry
  readonly nodes: readonly TextNode[]
  /** As printed; null where the pack has none. */
  readonly code: string | null
  /** The part of the handbook in which it stands; null for an introduction. */
  readonly standsIn: Part | null
  /** What its text leads to, with the number that stands there; `term` where the glossary explains it. */
  readonly marks: ReadonlyMap<string, number | 'term'>
  readonly references: readonly EntrySummary[]
  /** Titles of sections that the reader left out. */
  readonly leftOut: readonly string[]
  /** What the reader noted there, where it is printed too. */
  readonly ownNotes: readonly OwnNote[]
  /** Of all that its text leads to, by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** Changes under one heading. */
export interface ChangeGroup {
  readonly title: string
  readonly changes: readonly Change[]
}

/** All that is drawn for paper. */
export interface PrintedDocument {
  readonly title: string
  readonly format: PrintFormat
  /** Several pieces, with what binds them; else one fiche. */
  readonly bound: boolean
  readonly cover: Cover | null
  readonly contents: boolean
  readonly parts: readonly PrintedPart[]
  /** What differs between two versions; null for any other job. */
  readonly changes: readonly ChangeGroup[] | null
  /** Titles of what a dossier wanted and the handbook no longer has. */
  readonly missing: readonly string[]
  readonly terms: readonly EntrySummary[]
  /** One list of sources for all; null where each part has its own. */
  readonly sources: readonly Source[] | null
  readonly partSources: boolean
  readonly notes: boolean
  /** Whether each part is set as it would be alone, rather than all in one size. */
  readonly fitsParts: boolean
}

export interface Material {
  readonly job: EntriesJob
  readonly contents: Contents
  readonly codes: PaperCodes | null
  readonly parts: readonly JobPart[]
  /** The entries of the parts, in the same order. */
  readonly entries: readonly Entry[]
}

/** Returns what is drawn for a job. */
export function composeDocument({ job, contents, codes, parts, entries }: Material): PrintedDocument {
  const known = new Map<string, EntrySummary>(contents.entries.map((entry) => [entry.id, entry]))
  const partOf = findParts(contents.entries, known)
  const own = new Set<string>(parts.map(({ place }) => place.entry))
  const explains = (id: string): boolean => !own.has(id) && known.get(id)?.type === 'definition'
  const glossary = wantsGlossary(job)
  const bound = job.kind !== 'entry'
  const printed = parts.flatMap((part, index): PrintedPart[] => {
    const entry = entries[index]
    if (entry === undefined) return []
    const code = codes === null ? null : codeOf(codes, part.place)
    const { section } = part.place
    const without = job.kind === 'entry' && section === null ? (job.without ?? []) : []
    const nodes =
      section === null
        ? inMeetingOrder(withoutSections(entry.text, without))
        : sectionText(entry.text, section)
    const linked = [...crossReferences(nodes).keys()].flatMap((id) =>
      id === entry.id ? [] : (known.get(id) ?? [])
    )
    const terms = linked.filter(({ id }) => glossary && explains(id))
    // Bound, every reference has a page to tell; alone, a title says by itself what to look for.
    const references = linked.filter(
      (other) => !terms.includes(other) && (bound || !isCalledByTitle(nodes, other))
    )
    return [
      {
        ...part,
        anchor: [entry.id, ...(section === null ? [] : [section])].join('--'),
        entry,
        nodes,
        code: code === null ? null : printedCode(code),
        standsIn: isHelp(entry.id) ? null : partOf(entry.id),
        marks: new Map<string, number | 'term'>([
          ...references.map(({ id }, number) => [id, number + 1] as const),
          ...terms.map(({ id }) => [id, 'term'] as const)
        ]),
        titles: new Map(linked.map(({ id, title }) => [id, title])),
        references,
        leftOut: entry.sections.flatMap(({ id, title }) => (without.includes(id) ? title : [])),
        ownNotes: ownNotesOf(job.ownNotes ?? [], part.place, entry)
      }
    ]
  })
  const options = job.kind === 'dossier' ? job.dossier.options : null
  return {
    title: titleOf(job, contents, printed),
    format: job.format,
    bound,
    cover: coverOf(job, contents.identity, contents.home.statement),
    contents: options?.contents ?? bound,
    parts: printed,
    changes: null,
    missing: missingFrom(job, parts),
    terms: termsOf(printed, known),
    sources: options?.sources === true ? jointSources(printed.flatMap(({ entry }) => entry.sources)) : null,
    partSources: options === null,
    notes: options?.notes ?? job.format.notes,
    fitsParts: job.kind === 'dossier'
  }
}

/** Returns what tells in which part of the handbook an entry stands. */
function findParts(
  entries: readonly EntrySummary[],
  known: ReadonlyMap<string, EntrySummary>
): (id: string) => Part | null {
  const parts = partsOf(entries.filter(({ parent }) => parent === null))
  const topOf = (id: string): string => {
    const parent = known.get(id)?.parent ?? null
    return parent === null ? id : topOf(parent)
  }
  return (id) => parts.find(({ entry }) => entry.id === topOf(id)) ?? null
}

function termsOf(
  parts: readonly PrintedPart[],
  known: ReadonlyMap<string, EntrySummary>
): readonly EntrySummary[] {
  const ids = new Set(
    parts.flatMap(({ marks }) => [...marks].flatMap(([id, mark]) => (mark === 'term' ? id : [])))
  )
  return [...ids]
    .flatMap((id) => known.get(id) ?? [])
    .sort((one, other) => one.title.localeCompare(other.title, 'fr'))
}
