import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect } from './fixtures/app'
import { killApplicationOnce, runApplication, runApplicationIn, type Ended } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { flipBit, folderHash, holds } from './fixtures/files'
import { close } from './fixtures/launch'
import { goTo } from './fixtures/navigation'
import { applicationTrusting } from './fixtures/other-handbook'

const metadata = (folder: string, name: string): string => path.join(folder, 'metadata', name)

function archiveOf(version: string, folder: string): string {
  const targets = path.join(folder, 'targets')
  return path.join(targets, readdirSync(targets).find((name) => name.endsWith(`-${version}.zip`)) ?? '')
}

/** What may have become of a key on its way, and the status that answers it. */
const HARMED: readonly (readonly [
  harm: string,
  status: number,
  act: (folder: string, version: string) => void
])[] = [
  ['a bit of the timestamp', 3, (folder) => flipBit(metadata(folder, 'timestamp.json'))],
  ['a bit of the list of versions', 3, (folder) => flipBit(metadata(folder, '3.targets.json'))],
  ['a bit of the archive', 3, (folder, version) => flipBit(archiveOf(version, folder))],
  ['an archive cut short', 3, (folder, version) => writeFileSync(archiveOf(version, folder), 'PK')],
  [
    'an archive with more at its end',
    3,
    (folder, version) => appendFileSync(archiveOf(version, folder), '!')
  ],
  ['no archive', 4, (folder, version) => rmSync(archiveOf(version, folder))],
  ['no list of versions', 4, (folder) => rmSync(metadata(folder, '3.snapshot.json'))],
  ['nothing at all', 4, (folder) => rmSync(folder, { recursive: true })]
]

test('a key that was harmed is refused or unreadable, and nothing on the workstation changes by a byte', async ({
  trial,
  profile,
  demonstration
}) => {
  const run = (folder: string, ...more: string[]): Promise<Ended> =>
    runApplication(...trial, `--user-data-dir=${profile}`, `--import-content=${folder}`, ...more)
  expect(await run(path.join(demonstration.folder, 'v2'))).toMatchObject({ status: 0 })
  const before = folderHash(profile, 'contenu.log')
  for (const [harm, status, act] of HARMED) {
    const key = path.join(profile, '..', `${path.basename(profile)}-key`)
    cpSync(path.join(demonstration.folder, 'v3'), key, { recursive: true })
    act(key, demonstration.versions[2])
    const ended = await run(key, '--json')
    rmSync(key, { recursive: true, force: true })
    expect(ended, harm).toMatchObject({ status })
    expect(JSON.parse(ended.stdout), harm).toMatchObject({ outcome: status === 3 ? 'refused' : 'unreadable' })
    expect(folderHash(profile, 'contenu.log'), harm).toBe(before)
  }
})

test('files that are not signed, beside those that are, change nothing', async ({
  trial,
  profile,
  demonstration
}) => {
  const key = path.join(profile, 'key')
  cpSync(path.join(demonstration.folder, 'v2'), key, { recursive: true })
  mkdirSync(path.join(key, 'photos'))
  for (const name of ['autorun.inf', 'photos/one.jpg', 'metadata/9.root.json', 'targets/more.zip'])
    writeFileSync(path.join(key, name), 'not signed')
  const ended = await runApplication(...trial, `--user-data-dir=${profile}`, `--import-content=${key}`)
  expect(ended).toMatchObject({ status: 0 })
})

test('the root of another publisher, a damaged one and an absent one are told apart, and install nothing', async ({
  trial,
  profile,
  demonstration
}) => {
  const [, machine = ''] = trial
  const source = `--import-content=${path.join(demonstration.folder, 'v3')}`
  const run = (...args: string[]): Promise<Ended> =>
    runApplication(machine, `--user-data-dir=${profile}`, ...args)
  const damaged = path.join(profile, 'damaged.json')
  writeFileSync(damaged, '{}')
  expect(await run(source, `--content-root=${damaged}`)).toMatchObject({
    status: 3,
    stdout: expect.stringContaining('La liste des éditeurs')
  })
  expect(await run(source)).toMatchObject({
    status: 3,
    stdout: expect.stringContaining('ne connaît encore aucun éditeur')
  })
  expect((await run('--content-status')).stdout).toContain('Éditeurs reconnus\u00a0: aucun')
  expect(readdirSync(profile)).not.toContain('contenu')
})

test('what the application carries is a floor, also where everything else was deleted', async ({
  profile,
  demonstration
}) => {
  const application = applicationTrusting(path.join(demonstration.folder, 'v2'))
  const run = (day: string): Promise<Ended> =>
    runApplicationIn(
      application,
      `--machine-root=${path.join(profile, 'nowhere')}`,
      `--user-data-dir=${profile}`,
      `--import-content=${path.join(demonstration.folder, day)}`
    )
  expect(await run('v1')).toMatchObject({ status: 3, stdout: expect.stringContaining('plus ancienne') })
  expect(await run('v3')).toMatchObject({ status: 0 })
  rmSync(path.join(profile, 'contenu'), { recursive: true })
  expect(await run('v1')).toMatchObject({ status: 3 })
  expect(await run('v2')).toMatchObject({ status: 0 })
  rmSync(application, { recursive: true })
})

/** What a power cut or a hand may do to a file. */
const DAMAGES: readonly (readonly [damage: string, act: (file: string) => void])[] = [
  ['deleted', (file) => rmSync(file)],
  ['zeroed', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ['cut', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))]
]

test('an older version is refused whichever file of what is installed was lost, and a newer one mends it', async ({
  trial,
  profile,
  demonstration
}) => {
  test.slow()
  const run = (day: string): Promise<Ended> =>
    runApplication(
      ...trial,
      `--user-data-dir=${profile}`,
      `--import-content=${path.join(demonstration.folder, day)}`
    )
  const [kept, whole] = [path.join(profile, 'contenu'), path.join(profile, 'whole')]
  expect(await run('v2')).toMatchObject({ status: 0 })
  cpSync(kept, whole, { recursive: true })
  for (const name of [
    'versions.json',
    'trust/trusted.json',
    `versions/${demonstration.versions[1]}/pack.json`
  ]) {
    for (const [damage, act] of DAMAGES) {
      rmSync(kept, { recursive: true })
      cpSync(whole, kept, { recursive: true })
      act(path.join(kept, name))
      expect(await run('v1'), `${name} ${damage}`).toMatchObject({ status: 3 })
    }
    expect(await run('v3'), name).toMatchObject({ status: 0 })
  }
})

test('a version that is installed while the handbook is open leaves its pages whole, and is read the next time', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const from = (day: string): Promise<Ended> =>
    runApplication(
      ...trial,
      `--user-data-dir=${profile}`,
      `--import-content=${path.join(demonstration.folder, day)}`
    )
  const [, second, third] = demonstration.versions
  expect(await from('v2')).toMatchObject({ status: 0 })
  const { app, page } = await open(trial)
  await goTo(page, '/versions')
  const read = (of: Page): Locator => of.getByRole('listitem').filter({ hasText: 'Lue actuellement' })
  await expect(read(page)).toContainText(second)
  expect(await from('v3')).toMatchObject({ status: 0 })
  await goTo(page, '/lire/fiche-cadre-juridique')
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  await goTo(page, '/versions')
  await expect(read(page)).toContainText(second)
  await close(app)
  const again = await open(trial)
  await goTo(again.page, '/versions')
  await expect(read(again.page)).toContainText(third)
})

test('two imports at once leave one whole version, and both end with an answer', async ({
  trial,
  profile,
  demonstration
}) => {
  const run = (day: string): Promise<Ended> =>
    runApplication(
      ...trial,
      `--user-data-dir=${profile}`,
      `--import-content=${path.join(demonstration.folder, day)}`
    )
  const ends = await Promise.all([run('v2'), run('v3'), run('v3')])
  expect(ends.every(({ status }) => status !== null && status <= 3)).toBe(true)
  expect(ends.filter(({ status }) => status === 0).length).toBeGreaterThan(0)
  const status = await runApplication(...trial, `--user-data-dir=${profile}`, '--content-status', '--json')
  expect(JSON.parse(status.stdout)).toMatchObject({ damaged: [] })
  expect([0, 2]).toContain((await run('v3')).status)
  const after = await runApplication(...trial, `--user-data-dir=${profile}`, '--content-status', '--json')
  expect(JSON.parse(after.stdout)).toMatchObject({ active: demonstration.versions[2], damaged: [] })
})

/** Files and folders that appear one after the other while a version is installed. */
const STEPS = [
  'staging',
  'staging/*/verify-*',
  'staging/*/verify-*/targets.json',
  'staging/*/verify-*/pack.zip',
  'staging/*.partial-*/entries/*',
  'versions/*',
  'versions.json',
  'trust/trusted.json'
]

test('an import killed at any step leaves a version to read, and can be done again', async ({
  trial,
  profile,
  demonstration
}) => {
  const own = `--user-data-dir=${profile}`
  const from = `--import-content=${path.join(demonstration.folder, 'v2')}`
  for (const step of STEPS) {
    await killApplicationOnce(
      () => holds(path.join(profile, 'contenu'), step.split('/')),
      ...trial,
      own,
      from
    )
    const status = await runApplication(...trial, own, '--content-status', '--json')
    const told = JSON.parse(status.stdout) as { active: string; damaged: readonly string[] }
    expect(demonstration.versions.slice(0, 2), step).toContain(told.active)
    expect(told.damaged, step).toEqual([])
    const again = await runApplication(...trial, own, from)
    expect(again.status, step).toBe(told.active === demonstration.versions[1] ? 2 : 0)
    // The lock of a process that is no more is taken by the next change.
    const left = readdirSync(path.join(profile, 'contenu')).filter((name) => name !== 'lock')
    expect(left.sort(), step).toEqual(['trust', 'versions', 'versions.json'])
    rmSync(path.join(profile, 'contenu'), { recursive: true })
  }
})
