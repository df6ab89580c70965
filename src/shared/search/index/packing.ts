import type { AsPlainObject } from 'minisearch'
import type { Steps } from '../../steps'
import { TERMS_PER_STEP } from '../weights'

/**
 * MiniSearch as it is shipped: its own serialisation without what can be derived from the rest. A third of the bytes,
 * and arrays of numbers are parsed faster than objects with numbers as keys.
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
   * Postings, delta encoded. For each term, for each field that holds it: the field, how many documents, then for each
   * document its distance from the one before where it holds the term once, or that distance negated and the frequency.
   */
  readonly postings: readonly (readonly number[])[]
}

/** Returns the serialisation of MiniSearch packed. Its documents were added once and never changed. */
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

/** What a packed engine holds. */
export interface UnpackedEngine {
  /** As MiniSearch loads it; the id of a document is its number. */
  readonly engine: AsPlainObject
  /** For each term, in how many documents it stands. */
  readonly frequencies: readonly number[]
}

/** Returns what MiniSearch loads, in steps. */
export function* unpackEngine(packed: PackedEngine): Steps<UnpackedEngine> {
  const { fields, ids, lengths, terms } = packed
  const numbers = ids.map((_, number) => number)
  const seenIn = new Int32Array(ids.length).fill(-1)
  const frequencies: number[] = []
  const index: AsPlainObject['index'] = []
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_PER_STEP.unpacked === 0) yield
    let documents = 0
    const byField = unpackTerm(packed.postings[at] ?? [], (document) => {
      if (seenIn[document] !== at) documents += 1
      seenIn[document] = at
    })
    frequencies.push(documents)
    index.push([term, byField])
  }
  const engine = {
    documentCount: ids.length,
    nextId: ids.length,
    documentIds: Object.fromEntries(numbers.map((number) => [number, number])),
    fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(
      numbers.map((number) => [number, lengths.slice(number * fields.length, (number + 1) * fields.length)])
    ),
    averageFieldLength: [...packed.averages],
    storedFields: {},
    index,
    serializationVersion: 2
  }
  return { engine, frequencies }
}

type ByField = AsPlainObject['index'][number][1]

function unpackTerm(packed: readonly number[], visit: (document: number) => void): ByField {
  const byField: Record<string, Record<string, number>> = {}
  let at = 0
  const next = (): number => packed[at++] ?? 0
  while (at < packed.length) {
    const frequencies: Record<number, number> = {}
    byField[next()] = frequencies
    let document = -1
    // Not beyond the end, whatever number of documents is written there.
    for (let left = next(); left > 0 && at < packed.length; left -= 1) {
      const step = next()
      document += Math.abs(step)
      frequencies[document] = step > 0 ? 1 : next()
      visit(document)
    }
  }
  return byField
}
