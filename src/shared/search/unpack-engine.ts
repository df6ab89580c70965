import type { AsPlainObject } from 'minisearch'
import type { PackedEngine } from './packed-engine'
import type { Steps } from './steps'

/** What a packed engine holds. */
export interface UnpackedEngine {
  /** As MiniSearch loads it; the id of a document is its number. */
  readonly engine: AsPlainObject
  /** For each term, in how many documents it stands. */
  readonly frequencies: readonly number[]
}

/** How many terms are unpacked in one step. */
const TERMS_A_STEP = 500

/** Returns what MiniSearch loads, in steps. */
export function* unpackEngine(packed: PackedEngine): Steps<UnpackedEngine> {
  const { fields, ids, lengths, terms } = packed
  const numbers = ids.map((_, number) => number)
  const seenIn = new Int32Array(ids.length).fill(-1)
  const frequencies: number[] = []
  const index: AsPlainObject['index'] = []
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_A_STEP === 0) yield
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

function unpackTerm(packed: readonly number[], tell: (document: number) => void): ByField {
  const byField: Record<string, Record<string, number>> = {}
  let at = 0
  const next = (): number => packed[at++] ?? 0
  while (at < packed.length) {
    const frequencies: Record<number, number> = {}
    byField[next()] = frequencies
    let document = -1
    for (let left = next(); left > 0; left -= 1) {
      const step = next()
      document += Math.abs(step)
      frequencies[document] = step > 0 ? 1 : next()
      tell(document)
    }
  }
  return byField
}
