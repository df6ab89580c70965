import { fc, test } from '@fast-check/vitest'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { finish } from '../../steps'
import { document } from '../testing'
import { engineOptions } from './engine'
import { packEngine, unpackEngine } from './packing'

const words = fc
  .array(fc.constantFrom('libre', 'code', 'source', 'commun', 'L. 323-2'), { maxLength: 12 })
  .map((chosen) => chosen.join(' '))
const corpus = fc.array(fc.record({ title: words, heading: words, keywords: words, text: words }), {
  maxLength: 8
})

function serialised(passages: readonly object[]) {
  const engine = new MiniSearch(engineOptions)
  engine.addAll(passages.map((passage, at) => document(String(at), '', passage)))
  return engine.toJSON()
}

describe('a packed engine', () => {
  test.prop([corpus], { numRuns: 50 })('gives back what MiniSearch serialised', (passages) => {
    const engine = serialised(passages)
    const shipped = JSON.parse(JSON.stringify(packEngine(engine))) as ReturnType<typeof packEngine>
    const unpacked = finish(unpackEngine(shipped)).engine
    expect(unpacked.index).toEqual(engine.index)
    expect(unpacked.fieldLength).toEqual(engine.fieldLength)
    expect(unpacked.averageFieldLength).toEqual(engine.averageFieldLength)
    expect(unpacked.fieldIds).toEqual(engine.fieldIds)
    expect(unpacked.documentCount).toBe(engine.documentCount)
  })

  it('tells in how many documents a term stands, however many fields hold it', () => {
    const packed = packEngine(
      serialised([{ title: 'Code', text: 'code' }, { text: 'code libre' }, { heading: 'Libre' }])
    )
    const { frequencies } = finish(unpackEngine(packed))
    expect(Object.fromEntries(packed.terms.map((term, at) => [term, frequencies[at]]))).toEqual({
      cod: 2,
      libr: 2
    })
  })
})
