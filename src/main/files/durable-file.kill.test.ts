import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { emptyFolder } from './testing/folder'

const writer = fileURLToPath(new URL('./testing/write-forever.ts', import.meta.url))
const schema = v.object({ format: v.literal(1), number: v.number(), weight: v.string() })

/** Starts a process that writes without end, kills it after some of its writes, and returns the number on the disk. */
async function writeUntilKilled(file: string, dots: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, file], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  for (let seen = 0; seen < dots;) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    seen += chunk.length
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  const kept = v.parse(schema, JSON.parse(await readFile(file, 'utf8')))
  expect(kept.weight).toBe('x'.repeat(kept.number % 50_000))
  return kept.number
}

test('a process killed while it writes always leaves one whole value, never an older one than before', async () => {
  const file = path.join(await emptyFolder(), 'kept.json')
  let least = 0
  for (const dots of [1, 7, 13, 29, 41]) {
    const number = await writeUntilKilled(file, dots)
    // The first dot may follow the first write.
    expect(number).toBeGreaterThan(least + (dots - 1) * 5)
    least = number
  }
}, 60_000)
