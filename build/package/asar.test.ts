import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeAsar } from './asar'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'asar-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const files = [
  { path: 'package.json', bytes: Buffer.from('{"name":"essai"}') },
  { path: 'out/a/é.txt', bytes: Buffer.from('accents') },
  { path: 'out/empty', bytes: Buffer.alloc(0) }
]

function archiveOf(given: typeof files): Buffer {
  const file = path.join(folder, 'one.asar')
  writeAsar(file, given)
  return readFileSync(file)
}

test('an archive holds each file where its header says', () => {
  const archive = archiveOf(files)
  const headerSize = archive.readUInt32LE(4)
  const header = JSON.parse(archive.subarray(16, 16 + archive.readInt32LE(12)).toString()) as {
    files: { out: { files: { a: { files: Record<string, { size: number; offset: string }> } } } }
  }
  const node = header.files.out.files.a.files['é.txt']
  const start = 8 + headerSize + Number(node?.offset)
  expect(archive.subarray(start, start + (node?.size ?? 0)).toString()).toBe('accents')
})

test('the same files in another order give the same bytes', () => {
  expect(archiveOf(files.toReversed())).toEqual(archiveOf(files))
})
