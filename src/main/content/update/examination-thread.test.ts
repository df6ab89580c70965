import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { writeTestPack } from '../pack/testing/pack'
import { examineInThread } from './examination-thread'

async function scriptOf(text: string): Promise<string> {
  const script = path.join(await emptyFolder(), 'worker.mjs')
  await writeFile(script, text)
  return script
}

async function realScript(): Promise<string> {
  const worker = pathToFileURL(path.join(import.meta.dirname, 'examination-worker.ts')).href
  return scriptOf(
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
     register()
     await import(${JSON.stringify(worker)})`
  )
}

test('a signed version that no reader could open is refused with the file that is wrong', async () => {
  const examine = examineInThread(await realScript())
  const before = await writeTestPack({ 'contents.json': '{}' })
  const after = await writeTestPack({ 'contents.json': '{"entries":[]}' })
  expect(await examine(before, after, new AbortController().signal)).toEqual({
    ok: false,
    detail: expect.stringMatching(/^contents\.json: /) as string
  })
})

test('an examination that does not end is given up at once', async () => {
  const examine = examineInThread(await scriptOf('for (;;);'))
  const giveUp = new AbortController()
  const examined = examine('', '', giveUp.signal)
  giveUp.abort()
  await expect(examined).rejects.toThrow('given up')
})

test.each(['throw new Error("spoilt")', 'process.exit(3)', ''])(
  'a thread that ends without an answer is a failure: %j',
  async (text) => {
    const examine = examineInThread(await scriptOf(text))
    await expect(examine('', '', new AbortController().signal)).rejects.toThrow()
  }
)
