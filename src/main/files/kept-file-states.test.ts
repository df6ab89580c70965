import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { KeptForm } from '../../shared/profile/kept-form'
import { openDurableFile, type DurableFile } from './durable-file'
import { keptFileNotice } from './kept-file-failure'
import { emptyFolder } from './testing/folder'

const word = v.pipe(v.string(), v.maxLength(5))
const schema = v.object({ format: v.literal(1), words: v.array(word) })
type Kept = v.InferOutput<typeof schema>
const form: KeptForm<Kept> = { schema, upgrades: [], lists: { words: word } }

const kept = (...words: string[]): Kept => ({ format: 1, words })
const now = (): Date => new Date('2026-12-01T08:00:00.000Z')
const open = (file: string): Promise<DurableFile<Kept>> =>
  openDurableFile({ path: file, form, initial: kept(), now })
const ASIDE = 'kept.illisible-2026-12-01T08-00-00.json'

async function fileOf(content?: string | Uint8Array): Promise<string> {
  const file = path.join(await emptyFolder(), 'kept.json')
  if (content !== undefined) await writeFile(file, content)
  return file
}

const json = JSON.stringify(kept('été'))
test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${json}`)],
  ['UTF-16, as Windows writes it', Buffer.from(`\uFEFF${json}`, 'utf16le')],
  ['UTF-16 of the other order', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16()]
])('a file that an editor saved with %s is read as it is', async (_how, bytes) => {
  const file = await fileOf(bytes)
  const opened = await open(file)
  expect(opened.value()).toEqual(kept('été'))
  expect(opened.failure).toBeNull()
  await opened.write(kept('été', 'hiver'))
  expect((await open(file)).value()).toEqual(kept('été', 'hiver'))
})

describe('a file with records that do not fit', () => {
  const damaged = JSON.stringify({ format: 1, words: ['one', 12, 'much too long', 'two'] })

  test('gives all the others, is kept as it was, and tells how many are left', async () => {
    const file = await fileOf(damaged)
    const opened = await open(file)
    expect(opened.value()).toEqual(kept('one', 'two'))
    expect(opened.failure).toEqual({ kind: 'partly-read', aside: ASIDE, left: 2 })
    expect(await readFile(path.join(path.dirname(file), ASIDE), 'utf8')).toBe(damaged)
  })

  test('is told once: the next start finds it sound', async () => {
    const file = await fileOf(damaged)
    await open(file)
    expect((await open(file)).failure).toBeNull()
    expect((await readdir(path.dirname(file))).toSorted()).toEqual([ASIDE, 'kept.json'])
  })

  test('keeps what this machine has, where another machine left it', async () => {
    const file = await fileOf()
    const opened = await open(file)
    await opened.write(kept('here'))
    await writeFile(file, damaged)
    expect(await opened.write(kept('here', 'again'))).toMatchObject({ kind: 'partly-read', left: 2 })
    expect(await readFile(path.join(path.dirname(file), ASIDE), 'utf8')).toBe(damaged)
  })
})

test('a link to a share that is not there is left alone: what it holds is not begun anew', async () => {
  const file = await fileOf()
  const share = path.join(await emptyFolder(), 'share')
  await symlink(path.join(share, 'kept.json'), file)
  const opened = await open(file)
  expect(opened.failure).toEqual({ kind: 'out-of-reach', failure: { reason: 'dangling-link' } })
  expect(await opened.write(kept('new'))).toEqual(opened.failure)
  await mkdir(share)
  await writeFile(path.join(share, 'kept.json'), JSON.stringify(kept('old')))
  expect((await open(file)).value()).toEqual(kept('old'))
})

test('a profile that is a link to a share that is not there is told as that', async () => {
  const folder = path.join(await emptyFolder(), 'profile')
  await symlink(path.join(await emptyFolder(), 'share'), folder)
  const opened = await open(path.join(folder, 'kept.json'))
  expect(opened.failure).toEqual({ kind: 'not-saved', failure: { reason: 'dangling-link' } })
})

test.skipIf(process.platform === 'win32')('a sentence names what stands there', async () => {
  const file = await fileOf()
  spawnSync('mkfifo', [file])
  const { failure } = await open(file)
  expect(failure && keptFileNotice(failure, 'de vos signets').text).toContain('un appareil ou d’un tube')
  const folder = await fileOf()
  await mkdir(folder)
  const inPlace = (await open(folder)).failure
  expect(inPlace && keptFileNotice(inPlace, 'de vos signets').text).toContain('c’est un dossier du disque')
  const denied = { kind: 'out-of-reach', failure: { reason: 'denied' } } as const
  expect(keptFileNotice(denied, 'de vos signets').text).toContain('vous n’avez pas le droit de le lire')
})

test('20,000 records and a 201st one are read as any others', async () => {
  const words = Array.from({ length: 20_000 }, (_, number) => String(number % 10_000))
  const file = await fileOf(JSON.stringify({ format: 1, words: [...words, 'much too long'] }))
  expect((await open(file)).value().words).toHaveLength(20_000)
})
