import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { archivePack } from '../repository/archive'
import { PACK_ID } from '../testing/small-pack'
import { setStage } from '../testing/stage'

const child = fileURLToPath(new URL('../testing/install-child.ts', import.meta.url))

/** Runs the installation in a process that is killed at a step; returns whether it had ended before. */
async function killedAt(step: number, request: object, folder: string): Promise<boolean> {
  const running = spawn(process.execPath, ['--import', 'tsx', child, JSON.stringify(request), folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(running, 'exit')
  let seen = 0
  running.stdout.on('data', (dots: Buffer) => {
    seen += dots.length
    if (seen >= step) running.kill('SIGKILL')
  })
  await ended
  return running.exitCode === 0
}

test('an installation killed at any step leaves the old or the new version, and can be done again', async () => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`entries/e-${index}.json`, `{"n":${index}}`])
  )
  const source = await stage.publish({ version: '2026.12.1', files })
  const trusted = join(stage.state, 'trusted.json')
  const old = await readFile(trusted, 'utf8')
  const versions = join(stage.folder, 'workstation', 'versions')
  await mkdir(versions)
  const request = {
    source: { kind: 'folder', path: source },
    state: stage.state,
    baseline: join(stage.folder, 'carried', 'root.json'),
    scratch: join(stage.folder, 'workstation', 'scratch'),
    packId: PACK_ID,
    installed: '2026.11.1'
  }
  for (const step of [1, 2, 3, 4, 6, 9, 13, 16, 17, 18]) {
    const folder = join(versions, `after-${step}`)
    // A kill that came too late let the installation before end: each begins with the old version all the same.
    await writeFile(trusted, old)
    await killedAt(step, request, folder)
    // What has the name of a version is whole, down to the last byte.
    if (
      await access(folder).then(
        () => true,
        () => false
      )
    )
      await archivePack(folder)
    const now = await readFile(trusted, 'utf8')
    if (now !== old) expect(await readdir(versions)).toContain(`after-${step}`)
    // What was left half-done lies where no version is looked for, and does not stop the next attempt.
    const names = await readdir(versions)
    expect(names.filter((name) => !/^after-\d+(\.partial-\w{6})?$/.test(name))).toEqual([])
  }
  expect(await killedAt(1000, request, join(versions, 'whole'))).toBe(true)
  await archivePack(join(versions, 'whole'))
  expect(await readFile(trusted, 'utf8')).not.toBe(old)
}, 120_000)

test('two applications that install at once end with one whole version', async () => {
  const stage = await setStage()
  const source = await stage.publish({ version: '2026.11.1', files: { 'entries/a.json': '{}' } })
  const verdicts = await Promise.all([stage.verify(source), stage.verify(source)])
  const place = join(stage.folder, 'workstation', '2026.11.1')
  const ends = await Promise.all(
    verdicts.map(async (verdict) => (verdict.outcome === 'newer' ? verdict.unpack(place) : verdict))
  )
  expect(ends.map(({ outcome }) => outcome)).toEqual(['unpacked', 'unpacked'])
  await Promise.all(
    verdicts.map(async (verdict) => {
      if (verdict.outcome === 'newer') await verdict.commit()
    })
  )
  await archivePack(place)
  expect((await readdir(join(stage.folder, 'workstation'))).toSorted()).toEqual([
    '2026.11.1',
    'scratch',
    'state'
  ])
})
