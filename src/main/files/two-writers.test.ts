import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect } from 'vitest'
import { mergeRecords } from '../../shared/profile/merge'
import type { KeptForm } from '../../shared/profile/kept-form'
import { openDurableFile, type DurableFile } from './durable-file'
import { emptyFolder } from './testing/folder'

const schema = v.object({ format: v.literal(1), words: v.array(v.string()) })
type Kept = v.InferOutput<typeof schema>
const form: KeptForm<Kept> = {
  schema,
  upgrades: [],
  merge: ({ base, ours, theirs }) => ({
    format: 1,
    words: mergeRecords({ base: base.words, ours: ours.words, theirs: theirs.words }, { key: (word) => word })
  })
}
const now = (): Date => new Date('2026-12-01T08:00:00Z')
const open = (file: string): Promise<DurableFile<Kept>> =>
  openDurableFile({ path: file, form, initial: { format: 1, words: [] }, now })

/** What one of two machines does: adds a word of its own, or removes one that it sees, its own or not; waits for it, or goes on. */
const step = fc.record({
  machine: fc.constantFrom(0, 1),
  removes: fc.option(fc.nat(5), { freq: 3, nil: null }),
  waits: fc.boolean()
})

describe('two machines that write one file, in any order', () => {
  test.prop([fc.array(step, { maxLength: 14 })], { numRuns: 60 })(
    'lose nothing that either added, and nothing comes back that either removed',
    async (steps) => {
      const file = path.join(await emptyFolder(), 'profile', 'kept.json')
      const machines = [await open(file), await open(file)] as const
      const added = new Set<string>()
      const removed = new Set<string>()
      const writes: Promise<unknown>[] = []
      for (const [number, { machine, removes, waits }] of steps.entries()) {
        const { value, write } = machines[machine]
        const { words } = value()
        const gone = removes === null ? undefined : words[removes]
        if (gone === undefined) added.add(`${machine}-${number}`)
        else removed.add(gone)
        const next =
          gone === undefined ? [`${machine}-${number}`, ...words] : words.filter((word) => word !== gone)
        const written = write({ format: 1, words: next })
        writes.push(written)
        if (waits) expect(await written).toBeNull()
      }
      await Promise.all(writes)
      const expected = [...added].filter((word) => !removed.has(word)).sort()
      const onDisk = v.parse(
        schema,
        steps.length === 0 ? { format: 1, words: [] } : JSON.parse(await readFile(file, 'utf8'))
      )
      expect(onDisk.words.toSorted()).toEqual(expected)
      const left = steps.length === 0 ? [] : await readdir(path.dirname(file))
      expect(left.filter((name) => !['kept.json', 'kept.json.bak'].includes(name))).toEqual([])
    }
  )
})

test('what another machine added is there after the next change here', async () => {
  const file = path.join(await emptyFolder(), 'kept.json')
  const here = await open(file)
  const there = await open(file)
  await there.write({ format: 1, words: ['there'] })
  await here.write({ format: 1, words: ['here'] })
  expect(here.value().words.toSorted()).toEqual(['here', 'there'])
  expect((await open(file)).value()).toEqual(here.value())
})

test('a file that a later version wrote meanwhile is left alone, and told', async () => {
  const file = path.join(await emptyFolder(), 'kept.json')
  const here = await open(file)
  await here.write({ format: 1, words: ['here'] })
  const later = JSON.stringify({ format: 2, words: ['there'], labels: [] })
  await writeFile(file, later)
  expect(await here.write({ format: 1, words: ['again'] })).toEqual({ kind: 'newer-format' })
  expect(await readFile(file, 'utf8')).toBe(later)
})
