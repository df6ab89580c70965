import { truncate, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'

/** A workstation that has version 3, and the repositories of the first two days. */
async function threeVersions(): Promise<{ stage: Stage; first: string; second: string }> {
  const stage = await setStage()
  const first = await stage.publish({ version: '2026.11.1' })
  const second = await stage.publish({ version: '2026.12.1' })
  await stage.install(await stage.publish({ version: '2027.1.1' }))
  return { stage, first, second }
}

test('the repository of an earlier day is refused', async () => {
  const { stage, first, second } = await threeVersions()
  await expectRefused(stage, first, 'older')
  await expectRefused(stage, second, 'older')
})

describe('an earlier day is refused even where the state was', () => {
  const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
    deleted: (file) => rm(file),
    zeroed: async (file) => writeFile(file, Buffer.alloc((await stat(file)).size)),
    'cut in half': async (file) => truncate(file, Math.floor((await stat(file)).size / 2)),
    emptied: (file) => truncate(file, 0),
    'replaced by other JSON': (file) => writeFile(file, '{"format":1,"root":"{}"}')
  }
  test.each(Object.entries(damages))('%s', async (_, damage) => {
    const { stage, second } = await threeVersions()
    await damage(join(stage.state, 'trusted.json'))
    await expectRefused(stage, second, 'older')
  })
})

test('what the application carries is a baseline, also for a workstation that has nothing', async () => {
  const { stage, first } = await threeVersions()
  const baseline = join(stage.repository, 'metadata', 'root.json')
  await rm(stage.state, { recursive: true })
  await expectRefused(stage, first, 'older', { baseline, installed: '0.0.0' })
  expect(await stage.verify(stage.repository, { baseline })).toMatchObject({ outcome: 'nothing-newer' })
})

test('a damaged state does not keep a workstation from newer versions', async () => {
  const { stage } = await threeVersions()
  await truncate(join(stage.state, 'trusted.json'), 100)
  expect(await stage.verify(await stage.publish({ version: '2027.2.1' }))).toMatchObject({ outcome: 'newer' })
})

test('a version published twice with different contents is refused, whoever signed it', async () => {
  const stage = await setStage()
  const fork = await stage.copyOf(stage.repository)
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const twin = await stage.publishFrom(fork, { version: '2026.11.1', files: { 'other.json': '1' } })
  await expectRefused(stage, twin, 'same-version')
  await expectRefused(stage, await stage.publishFrom(twin, { version: '2026.12.1' }), 'same-version')
})
