import type { AsPlainObject } from 'minisearch'

/**
 * MiniSearch as it is shipped: what it serialises itself into, without what can be told from the rest. A third of the
 * bytes, and numbers in arrays are read faster than as the keys of objects.
 */
export interface PackedEngine {
  readonly fields: readonly string[]
  /** Mean length of each field. */
  readonly averages: readonly number[]
  /** Ids of the documents, in the order in which they were added. */
  readonly ids: readonly string[]
  /** For each document, the length of each field. */
  readonly lengths: readonly number[]
  readonly terms: readonly string[]
  /**
   * For each term, for each field that holds it: the field, how many documents, then for each document how far it lies
   * from the one before where it holds the term once, or that as a negative number and how often.
   */
  readonly postings: readonly (readonly number[])[]
}

/** Returns what MiniSearch serialised, packed. Its documents were added once and never changed. */
export function packEngine(engine: AsPlainObject): PackedEngine {
  return {
    fields: Object.keys(engine.fieldIds),
    averages: engine.averageFieldLength,
    ids: Object.values(engine.documentIds).map(String),
    lengths: Object.values(engine.fieldLength).flat(),
    terms: engine.index.map(([term]) => term),
    postings: engine.index.map(([, byField]) =>
      Object.entries(byField).flatMap(([field, frequencies]) => packField(Number(field), frequencies))
    )
  }
}

function packField(field: number, frequencies: Readonly<Record<string, number>>): readonly number[] {
  const documents = Object.entries(frequencies)
  let last = -1
  const packed = documents.flatMap(([key, frequency]) => {
    const step = Number(key) - last
    last = Number(key)
    return frequency === 1 ? [step] : [-step, frequency]
  })
  return [field, documents.length, ...packed]
}
