import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { contentsSchema } from '../../src/shared/content/pack'
import { DEFAULT_PRINT_FORMAT } from '../../src/shared/print/default-format'
import { printJobSchema, type PrintJob } from '../../src/shared/print/job'
import { inRoot } from '../terminal/root.mjs'

/** Entries that together hold everything that Chromium tags otherwise from one generation to the next. */
const ENTRIES = [
  // Code, a definition.
  'glo-spdx',
  // A table in a text.
  'txt-seuils-publication',
  // Boxes, a numbered list, what people believe and what is so.
  'idee-pas-securise',
  // Lists in lists, numbered questions.
  'res-guide-publication',
  // A table with a caption, and lists in its cells.
  'res-licences',
  // A drawing with a text, headers of rows.
  'res-frise'
]
/** Bound together, they have a table of contents, whose lines are links. */
const BOUND = ['glo-spdx', 'def-sla']

/** Returns the jobs to print, by the names of the files that hold what they give. */
export function samples(): ReadonlyMap<string, PrintJob> {
  const format = DEFAULT_PRINT_FORMAT
  const jobs = ENTRIES.map(
    (entry) => [entry, { kind: 'entry', place: { entry, section: null }, format }] as const
  )
  return new Map(
    [...jobs, ['dossier', dossier()] as const].map(([name, job]) => [name, v.parse(printJobSchema, job)])
  )
}

function dossier(): unknown {
  const { entries } = v.parse(
    contentsSchema,
    JSON.parse(readFileSync(inRoot('out', 'pack', 'contents.json'), 'utf8'))
  )
  const items = entries.filter(({ id }) => BOUND.includes(id))
  return {
    kind: 'dossier',
    format: DEFAULT_PRINT_FORMAT,
    dossier: {
      id: '3f2b8c1e-6f0a-4d8b-9a54-0d1d6a3f7e10',
      name: 'Deux pages',
      cover: { title: 'Deux pages', date: '', place: '', participants: '', message: '' },
      options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: true },
      items: items.map(({ id, title }) => ({ entry: id, section: null, title, code: null }))
    }
  }
}
