import * as v from 'valibot'
import { entrySchema, type Entry } from '../content/entry'
import { contentsSchema } from '../content/pack'
import type { Edition } from './edition'

interface TinyEntry {
  readonly parent?: string
  readonly title?: string
  readonly lead?: string
  /** Section ids with their text. */
  readonly sections?: Readonly<Record<string, string>>
}

/** Returns a version of a content, of which only what a test looks at is set. */
export function edition(
  entries: Readonly<Record<string, TinyEntry>>,
  retired: readonly unknown[] = []
): Edition {
  const written = Object.entries(entries).map(([id, entry]) => writeEntry(id, entry))
  const contents = v.parse(contentsSchema, {
    identity: {
      id: 'manuel',
      title: 'Un manuel',
      version: '2026.11.1',
      publishedOn: '2026-11-23',
      language: 'fr',
      licence: 'Licence Ouverte 2.0'
    },
    home: { lead: '', statement: '', starts: [], ways: { questions: [], roles: [], paths: [] }, news: [] },
    entries: written,
    retired
  })
  return { contents, entries: new Map(written.map((entry) => [entry.id, entry])) }
}

function writeEntry(id: string, { parent, title, lead = 'Un début.', sections = {} }: TinyEntry): Entry {
  const text = Object.entries(sections).flatMap(([section, words]) => [
    { tag: 'heading', level: 2, id: section, children: [section] },
    { tag: 'p', children: [words] }
  ])
  return v.parse(entrySchema, {
    id,
    type: 'fiche',
    title: title ?? id,
    summary: lead,
    parent: parent ?? null,
    reviewedOn: '2026-11-01',
    sections: Object.keys(sections).map((section) => ({ id: section, title: section, level: 2 })),
    audience: [],
    occasion: null,
    myth: null,
    legal: null,
    card: null,
    text,
    view: null,
    usedIn: [],
    sources: []
  })
}
