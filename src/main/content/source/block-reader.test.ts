import { randomBytes } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { BlockReader } from './block-reader'

/** More than two blocks and a half. */
const BYTES = randomBytes(700_000)

async function reader(): Promise<BlockReader> {
  const file = path.join(await emptyFolder(), 'archive.zip')
  await writeFile(file, BYTES)
  const handle = await open(file, 'r')
  onTestFinished(() => handle.close())
  return new BlockReader(handle)
}

test('parts that are asked for at once, in any order and across blocks, are those of the file', async () => {
  const blocks = await reader()
  const parts = [
    [0, 30],
    [690_000, 10_000],
    [262_100, 100],
    [30, 600_000],
    [262_144, 1],
    [262_143, 1],
    [5, 5]
  ] as const
  await Promise.all(
    parts.map(async ([position, length]) => {
      const target = Buffer.alloc(length)
      await blocks.fill(target, position)
      expect(target.equals(BYTES.subarray(position, position + length))).toBe(true)
    })
  )
})

test('a stream of a part holds that part alone', async () => {
  const chunks: Buffer[] = []
  for await (const chunk of (await reader()).createReadStream({ start: 100, end: 650_000 }))
    chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(BYTES.subarray(100, 650_000))).toBe(true)
})

test('a part past the end is told, and does not keep from reading another', async () => {
  const blocks = await reader()
  await expect(blocks.fill(Buffer.alloc(20), BYTES.length - 10)).rejects.toThrow('too soon')
  const target = Buffer.alloc(10)
  await blocks.fill(target, BYTES.length - 10)
  expect(target.equals(BYTES.subarray(-10))).toBe(true)
})
