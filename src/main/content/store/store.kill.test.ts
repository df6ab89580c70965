import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { writeTestPack } from '../pack/testing/pack'
import { activeOf, openVersions } from './versions'
import { createContentStore } from './store'

const installer = fileURLToPath(new URL('./testing/install-forever.ts', import.meta.url))

/** Starts a process that installs without end, and kills it once it has installed so many versions. */
async function installUntilKilled(folder: string, pack: string, count: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', installer, folder, pack], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  for (let seen = 0; seen < count;) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    seen += chunk.length
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a process killed while it installs always leaves a version to read, never an older one, and nothing piles up', async () => {
  const folder = path.join(await emptyFolder(), 'content')
  const pack = await writeTestPack({ 'contents.json': '{}', 'entries/def-sla.json': '{}' })
  const own = createContentStore(folder, 'own')
  const shared = createContentStore(await emptyFolder(), 'shared')
  let least = 0
  for (const count of [1, 4, 9, 17]) {
    await installUntilKilled(folder, pack, count)
    const found = await openVersions({ carried: pack, shared, own })
    const active = activeOf(found)
    const number = Number(active.version.split('.')[2])
    expect(active.keeper).toBe('reader')
    expect(found.damaged).toEqual([])
    expect(number).toBeGreaterThanOrEqual(least + count)
    least = number
  }
  // The next change takes what the killed ones left.
  await own.choose(null)
  expect(await readdir(path.join(folder, 'versions'))).toHaveLength(2)
  expect(await readdir(path.join(folder, 'staging'))).toEqual([])
}, 60_000)
