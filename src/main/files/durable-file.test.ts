import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { afterAll, describe, expect } from 'vitest'
import { openDurableFile, type DurableFile } from './durable-file'
import { emptyFolder } from './testing/folder'
import { mountSmallDisk } from './testing/small-disk'

const schema = v.object({ format: v.literal(1), words: v.array(v.string()) })
type Kept = v.InferOutput<typeof schema>

const now = (): Date => new Date('2026-11-23T10:20:30.400Z')
const kept = (...words: string[]): Kept => ({ format: 1, words })
const open = (file: string): Promise<DurableFile<Kept>> =>
  openDurableFile({ path: file, form: { schema, upgrades: [] }, initial: kept(), now })

async function profileFile(): Promise<string> {
  return path.join(await emptyFolder(), 'profile', 'kept.json')
}

describe('a durable file', () => {
  test.prop([fc.array(fc.array(fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 6 })], {
    numRuns: 30
  })('gives back the last value written, however many were written at once', async (values) => {
    const file = await profileFile()
    const first = await open(file)
    await Promise.all(values.map((words) => first.write(kept(...words))))
    const second = await open(file)
    expect(second.value()).toEqual(kept(...(values.at(-1) ?? [])))
    expect(second.failure).toBeNull()
  })

  test.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: 60 })(
    'opens whatever bytes it finds, and never loses them',
    async (bytes) => {
      const file = await profileFile()
      await mkdir(path.dirname(file))
      await writeFile(file, bytes)
      const opened = await open(file)
      expect(opened.failure).toEqual({
        kind: 'set-aside',
        aside: 'kept.illisible-2026-11-23T10-20-30.json',
        recovered: false
      })
      await opened.write(kept('new'))
      const aside = await readFile(path.join(path.dirname(file), 'kept.illisible-2026-11-23T10-20-30.json'))
      expect(new Uint8Array(aside)).toEqual(bytes)
    }
  )

  test('takes many changes as few writes, the last one included', async () => {
    const file = await open(await profileFile())
    const outcomes = Array.from({ length: 100 }, (_, number) => file.write(kept(String(number))))
    expect(new Set(outcomes).size).toBeLessThanOrEqual(2)
    await Promise.all(outcomes)
    expect(file.value()).toEqual(kept('99'))
  })

  test('keeps the value before the last in a copy', async () => {
    const file = await profileFile()
    const opened = await open(file)
    await opened.write(kept('one'))
    await opened.write(kept('two'))
    expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toEqual(kept('one'))
  })

  test('takes the copy when the file does not parse, and says so', async () => {
    const file = await profileFile()
    const opened = await open(file)
    await opened.write(kept('one'))
    await opened.write(kept('two'))
    await writeFile(file, '{"format": 1, "wor')
    const again = await open(file)
    expect(again.value()).toEqual(kept('one'))
    expect(again.failure).toMatchObject({ kind: 'set-aside', recovered: true })
  })

  test('does not let a broken file reach the copy', async () => {
    const file = await profileFile()
    const opened = await open(file)
    await opened.write(kept('one'))
    await opened.write(kept('two'))
    await writeFile(file, 'broken')
    await (await open(file)).write(kept('three'))
    expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toEqual(kept('one'))
  })

  test('gives every broken file a name of its own', async () => {
    const file = await profileFile()
    await mkdir(path.dirname(file))
    for (const content of ['one', 'two', 'three']) {
      await writeFile(file, content)
      await open(file)
    }
    const names = await readdir(path.dirname(file))
    expect(names).toHaveLength(3)
  })

  test('sets a broken copy aside too', async () => {
    const file = await profileFile()
    await mkdir(path.dirname(file))
    await writeFile(file, 'broken')
    await writeFile(`${file}.bak`, 'broken too')
    await open(file)
    expect((await readdir(path.dirname(file))).sort()).toEqual([
      'kept.illisible-2026-11-23T10-20-30.json',
      'kept.json.illisible-2026-11-23T10-20-30.bak'
    ])
  })

  test('upgrades an older format, and leaves it as it was in the copy beside it', async () => {
    const file = await profileFile()
    await mkdir(path.dirname(file))
    const older = JSON.stringify(kept('before'))
    await writeFile(file, older)
    const labelled = v.object({
      format: v.literal(2),
      words: v.array(v.string()),
      labels: v.array(v.string())
    })
    const value = (...words: string[]): v.InferOutput<typeof labelled> => ({ format: 2, words, labels: [] })
    const form = { schema: labelled, upgrades: [(data: object) => ({ ...data, labels: [] })] }
    const opened = await openDurableFile({ path: file, form, initial: value(), now })
    expect(opened.failure).toBeNull()
    expect(opened.value()).toEqual(value('before'))
    expect(await opened.write(value('before', 'after'))).toBeNull()
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(older)
  })

  test('reads a newer format as far as it can and never writes it', async () => {
    const file = await profileFile()
    await mkdir(path.dirname(file))
    const newer = JSON.stringify({ format: 2, words: ['later'], colours: [] })
    await writeFile(file, newer)
    const opened = await open(file)
    expect(opened.value()).toEqual(kept('later'))
    expect(await opened.write(kept('mine'))).toEqual({ kind: 'newer-format' })
    expect(await readFile(file, 'utf8')).toBe(newer)
    expect(await readdir(path.dirname(file))).toEqual(['kept.json'])
  })

  test('leaves alone what is not a file, and works in memory', async () => {
    const file = await profileFile()
    await mkdir(file, { recursive: true })
    const opened = await open(file)
    expect(await opened.write(kept('mine'))).toEqual({
      kind: 'out-of-reach',
      failure: { reason: 'not-a-file' }
    })
    expect(opened.value()).toEqual(kept('mine'))
  })

  test('works in memory where the profile cannot be made, and says so when opened and when written', async () => {
    const folder = await emptyFolder()
    await writeFile(path.join(folder, 'profile'), 'a file where the folder should be')
    const opened = await open(path.join(folder, 'profile', 'kept.json'))
    const failure = { kind: 'not-saved', failure: { reason: 'not-a-folder' } }
    expect(opened.failure).toEqual(failure)
    expect(await opened.write(kept('mine'))).toEqual(failure)
    expect(opened.value()).toEqual(kept('mine'))
  })

  test.skipIf(process.getuid?.() === 0)(
    'says that a folder cannot be written (root may write anywhere)',
    async () => {
      const folder = await emptyFolder()
      await chmod(folder, 0o500)
      const opened = await open(path.join(folder, 'kept.json'))
      expect(opened.failure).toEqual({ kind: 'not-saved', failure: { reason: 'denied' } })
    }
  )
})

const disk = mountSmallDisk()
afterAll(() => disk?.unmount())

describe.skipIf(disk === null)(
  'a durable file on a full disk (skipped where mounting is not allowed)',
  () => {
    test('keeps the last saved value on the disk and the last one in memory, and saves again once there is room', async () => {
      const file = path.join(disk?.folder ?? '', 'kept.json')
      const opened = await open(file)
      await opened.write(kept('saved'))
      const big = kept('y'.repeat(2_000_000))
      expect(await opened.write(big)).toEqual({ kind: 'not-saved', failure: { reason: 'full' } })
      expect(opened.value()).toEqual(big)
      expect((await open(file)).value()).toEqual(kept('saved'))
      expect(await opened.write(kept('small'))).toBeNull()
      expect((await open(file)).value()).toEqual(kept('small'))
      expect((await readdir(path.dirname(file))).sort()).toEqual(['kept.json', 'kept.json.bak'])
    })
  }
)
