import { kindOf } from '../content/kinds'
import type { EntrySummary } from '../content/entry'
import { placeKey, type EntryId, type Place, type SectionId } from '../content/ids'
import type { Contents } from '../content/pack'
import type { EntriesJob } from './job'

/** One piece of what is printed, before its text is read. */
export interface JobPart {
  readonly place: Place
  /** Its title as the handbook has it now. */
  readonly title: string
  /** How deep it stands below the top of what is printed, from 0. */
  readonly depth: number
  readonly newPage: boolean
}

/** Returns the pieces of a job in the order of its pages, or in French why there are none. */
export function jobPartsOf(job: EntriesJob, contents: Contents): readonly JobPart[] | string {
  const byId = new Map<string, EntrySummary>(contents.entries.map((entry) => [entry.id, entry]))
  const part = (
    entry: EntrySummary,
    section: SectionId | null,
    depth: number,
    newPage: boolean
  ): JobPart[] => {
    const title = section === null ? entry.title : entry.sections.find(({ id }) => id === section)?.title
    return title === undefined ? [] : [{ place: { entry: entry.id, section }, title, depth, newPage }]
  }
  const whole = (entries: readonly EntrySummary[], top: number): readonly JobPart[] =>
    entries.flatMap((entry) => part(entry, null, depthOf(entry, byId) - top, beginsPage(entry)))
  switch (job.kind) {
    case 'entry': {
      const entry = byId.get(job.place.entry)
      const [only] = entry === undefined ? [] : part(entry, job.place.section, 0, false)
      return only === undefined ? unknown(job.place) : [only]
    }
    case 'chapter': {
      const chapter = byId.get(job.entry)
      if (chapter === undefined) return unknown({ entry: job.entry, section: null })
      return whole(
        contents.entries.filter((entry) => isWithin(entry, job.entry, byId)),
        depthOf(chapter, byId)
      )
    }
    case 'handbook':
      return whole(contents.entries, 0)
    case 'dossier': {
      const { items, options } = job.dossier
      const parts = items.flatMap(({ entry: id, section }) => {
        const entry = byId.get(id)
        return entry === undefined ? [] : part(entry, section, 0, options.newPage)
      })
      return parts.length > 0
        ? parts
        : 'Ce dossier n’a aucune fiche à imprimer. Ajoutez-en une depuis sa page, puis recommencez.'
    }
  }
}

/** Returns the titles of what a dossier wanted and the handbook no longer has. */
export function missingFrom(job: EntriesJob, parts: readonly JobPart[]): readonly string[] {
  if (job.kind !== 'dossier') return []
  const there = new Set(parts.map(({ place }) => placeKey(place)))
  return job.dossier.items.filter((item) => !there.has(placeKey(item))).map(({ title }) => title)
}

/** Returns whether the terms of a job are explained at its end: the whole handbook holds every definition already. */
export function wantsGlossary(job: EntriesJob): boolean {
  if (job.kind === 'dossier') return job.dossier.options.glossary
  return job.kind !== 'handbook' && job.format.glossary
}

/** Returns what a document of a job is called. */
export function titleOf(job: EntriesJob, { identity }: Contents, [first]: readonly JobPart[]): string {
  switch (job.kind) {
    case 'handbook':
      return identity.title
    case 'dossier':
      return job.dossier.cover.title.trim() || job.dossier.name
    case 'entry':
    case 'chapter':
      return first?.title ?? identity.title
  }
}

function unknown({ entry, section }: Place): string {
  return section === null
    ? `Le manuel n’a pas d’entrée «\u00a0${entry}\u00a0».`
    : `Le manuel n’a pas de section «\u00a0${section}\u00a0» dans «\u00a0${entry}\u00a0».`
}

/** Short entries follow each other; what one reads for itself begins a page. */
function beginsPage({ type }: EntrySummary): boolean {
  return kindOf(type).ownPage
}

function depthOf(entry: EntrySummary, byId: ReadonlyMap<string, EntrySummary>): number {
  const parent = entry.parent === null ? undefined : byId.get(entry.parent)
  return parent === undefined ? 0 : depthOf(parent, byId) + 1
}

function isWithin(entry: EntrySummary, top: EntryId, byId: ReadonlyMap<string, EntrySummary>): boolean {
  if (entry.id === top) return true
  const parent = entry.parent === null ? undefined : byId.get(entry.parent)
  return parent !== undefined && isWithin(parent, top, byId)
}
