import * as v from 'valibot'
import { isPlainToSee } from '../text/hidden-characters'

/**
 * Most of everything that a pack may hold: a signature says who made it, not that it can be read. The compiler refuses what is
 * above, and so does an import. What editors may write is bounded far below, by the fields of `build/content/schema`.
 */
export const PACK_LIMITS = {
  /** In characters: names and labels, titles, sentences, the publisher's notes, one run of a text. */
  name: 200,
  title: 300,
  sentence: 1_000,
  notes: 2_000,
  words: 20_000,
  /** In a handbook. */
  entries: 20_000,
  documents: 100_000,
  terms: 1_000_000,
  /** Places that are no longer there. */
  retired: 20_000,
  /** What a list holds that people read: sources, facts, news, steps. */
  list: 500,
  /** Cards of a directory, terms of a glossary, places that lead to an entry. */
  longList: 5_000,
  /** Elements and runs of the text of an entry, and how deep they are nested. */
  nodes: 20_000,
  depth: 64,
  /** Chapters within chapters. */
  levels: 16,
  /** In bytes. */
  entryBytes: 4_000_000,
  fileBytes: 256_000_000
} as const

/** Words on one line, at most `max` characters, none of them hidden. */
export function signedLine(max: number): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((text) => isPlainToSee(text) && !/[\n\t]/.test(text), 'a hidden character')
  )
}

/** Words of any form, at most `max` characters, none of them hidden. */
export function signedWords(max: number): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(max), v.check(isPlainToSee, 'a hidden character'))
}

/** A list of at most `max` items. */
export function signedList<const TItem extends v.GenericSchema>(
  item: TItem,
  max: number = PACK_LIMITS.list
): v.GenericSchema<v.InferInput<TItem>[], v.InferOutput<TItem>[]> {
  return v.pipe(
    v.array<TItem>(item),
    v.check((items) => items.length <= max, `more than ${max}`)
  )
}
