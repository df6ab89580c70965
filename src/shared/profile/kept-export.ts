import * as v from 'valibot'
import { daySchema, placeKey } from '../content/ids'
import { parseJson } from '../text/parse-json'
import { bookmarksForm, type Bookmark } from './bookmark'
import type { Dossier } from './dossier'
import { readKeptData, type KeptForm } from './kept-form'
import { dossiersForm } from './merge-dossiers'
import { notesForm, type Note } from './note'

/** What a reader keeps that can go to another workstation, in the order in which it is told. */
export const KEPT_PARTS = ['bookmarks', 'notes', 'dossiers'] as const
export type KeptPart = (typeof KEPT_PARTS)[number]

/** Records by part; empty: none of that part. */
export interface KeptRecords {
  readonly bookmarks: readonly Bookmark[]
  readonly notes: readonly Note[]
  readonly dossiers: readonly Dossier[]
}
export const NO_RECORDS: KeptRecords = { bookmarks: [], notes: [], dossiers: [] }

/** More than ten thousand bookmarks, every note and every dossier that may be kept. */
export const MAX_EXPORT_BYTES = 40_000_000

/**
 * A file of what a reader keeps, on its way to another workstation. Each part is what its own file of the profile holds, with
 * its own format, so that its upgrades are those of that file.
 */
const keptExportSchema = v.object({
  format: v.literal(1),
  kind: v.literal('kept'),
  exportedOn: daySchema,
  bookmarks: v.optional(v.unknown()),
  notes: v.optional(v.unknown()),
  dossiers: v.optional(v.unknown())
})
export const keptExportForm: KeptForm<v.InferOutput<typeof keptExportSchema>> = {
  schema: keptExportSchema,
  upgrades: []
}

/** Returns the text of a file that holds some parts. @param day today, as `2026-12-01` */
export function writeKeptExport(
  { bookmarks, notes, dossiers }: KeptRecords,
  parts: readonly KeptPart[],
  day: string
): string {
  const all = {
    bookmarks: { format: 1, bookmarks },
    notes: { format: 1, notes },
    dossiers: { format: 1, current: null, dossiers }
  }
  const chosen = Object.fromEntries(parts.map((part) => [part, all[part]]))
  return `${JSON.stringify({ format: 1, kind: 'kept', exportedOn: day, ...chosen }, null, 2)}\n`
}

/** What a file that may be an export holds, or in French why it cannot be read, and what to do. */
export type KeptExportReading =
  | { readonly ok: true; readonly records: KeptRecords; readonly unread: number }
  | { readonly ok: false; readonly message: string }

const NOT_AN_EXPORT =
  'Ce fichier n’est pas un export de signets, de notes ou de dossiers. Choisissez celui que «\u00a0Exporter\u00a0» a enregistré sur l’autre poste.'
const NEWER =
  'Ce fichier vient d’une version plus récente de l’application. Mettez à jour celle de ce poste, puis recommencez.'

/** Reads a text that may be an export; never throws. Records that do not fit are left, and counted; a part that is none counts as one. */
export function readKeptExport(text: string): KeptExportReading {
  const read = readKeptData(parseJson(text), keptExportForm)
  if (read.state === 'newer') return { ok: false, message: NEWER }
  if (read.state !== 'sound') return { ok: false, message: NOT_AN_EXPORT }
  const bookmarks = readPart(read.value.bookmarks, bookmarksForm)
  const notes = readPart(read.value.notes, notesForm)
  const dossiers = readPart(read.value.dossiers, dossiersForm)
  const parts = [bookmarks, notes, dossiers]
  if (parts.some(({ newer }) => newer)) return { ok: false, message: NEWER }
  return {
    ok: true,
    records: {
      bookmarks: bookmarks.value?.bookmarks ?? [],
      notes: notes.value?.notes ?? [],
      dossiers: dossiers.value?.dossiers ?? []
    },
    unread: parts.reduce((sum, { unread }) => sum + unread, 0)
  }
}

interface ReadPart<T> {
  readonly value: T | null
  readonly unread: number
  readonly newer: boolean
}

function readPart<T extends { readonly format: number }>(data: unknown, form: KeptForm<T>): ReadPart<T> {
  if (data === undefined) return { value: null, unread: 0, newer: false }
  const read = readKeptData(data, form)
  switch (read.state) {
    case 'sound':
      return { value: read.value, unread: 0, newer: false }
    case 'partial':
      return { value: read.value, unread: read.left, newer: false }
    case 'newer':
      return { value: null, unread: 0, newer: true }
    case 'broken':
      return { value: null, unread: 1, newer: false }
  }
}

/** Returns the records that are not kept yet: what is here under the same name stays as it is. */
export function newRecords(found: KeptRecords, kept: KeptRecords): KeptRecords {
  return {
    bookmarks: without(found.bookmarks, kept.bookmarks, placeKey),
    notes: without(found.notes, kept.notes, ({ id }) => id),
    dossiers: without(found.dossiers, kept.dossiers, ({ id }) => id)
  }
}

/** A record that comes twice counts once. */
function without<T>(found: readonly T[], kept: readonly T[], keyOf: (record: T) => string): readonly T[] {
  const known = new Set(kept.map(keyOf))
  return found.filter((record) => {
    const isNew = !known.has(keyOf(record))
    known.add(keyOf(record))
    return isNew
  })
}
