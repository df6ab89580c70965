import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { PACK_ID, writeSmallPack } from '../../build/publish/testing/small-pack'
import { initialise, publishPack, throwAwayKeys } from '../../build/publish/throw-away'
import type { VerifyRequest } from '../../src/main/content/source/verify-source'

/**
 * Publishes a pack of text into a folder; returns what to ask of it.
 * @param bytes of the pack once it is unpacked
 * @param entry bytes of each of its files
 */
export async function publishSized(folder: string, bytes: number, entry: number): Promise<VerifyRequest> {
  const repository = join(folder, 'repository')
  const keys = throwAwayKeys()
  const files = Object.fromEntries(
    Array.from({ length: Math.ceil(bytes / entry) }, (_, index) => [
      `entries/e-${index}.json`,
      text(index, entry)
    ])
  )
  const pack = await writeSmallPack(join(folder, 'pack'), { version: '2026.11.1', files })
  await initialise(repository, keys)
  await cp(join(repository, 'metadata', 'root.json'), join(folder, 'root.json'))
  await publishPack(repository, pack, keys)
  return {
    source: { kind: 'folder', path: repository },
    state: join(folder, 'state'),
    scratch: join(folder, 'scratch'),
    baseline: join(folder, 'root.json'),
    packId: PACK_ID,
    installed: '0.0.0'
  }
}

/** Returns words that pack to about a third, as French text does; the same ones each time. */
function text(seed: number, size: number): string {
  const words: string[] = []
  let state = seed + 1
  for (let length = 0; length < size;) {
    state = (state * 48_271) % 2_147_483_647
    const word = (state % 20_000).toString(36)
    words.push(word)
    length += word.length + 1
  }
  return JSON.stringify(words.join(' '))
}
