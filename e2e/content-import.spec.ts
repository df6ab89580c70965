import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect } from './fixtures/app'
import { runApplication, type Ended } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { flipBit, folderHash } from './fixtures/files'
import { close } from './fixtures/launch'
import { goTo } from './fixtures/navigation'

const metadata = (folder: string, name: string): string => path.join(folder, 'metadata', name)

function newestTarget(folder: string): string {
  const targets = path.join(folder, 'targets')
  return path.join(targets, readdirSync(targets).find((name) => name.includes('2027.1.1')) ?? '')
}

/** What may have become of a key on its way, and the status that answers it. */
const HARMED: readonly (readonly [harm: string, status: number, act: (folder: string) => void])[] = [
  ['a bit of the timestamp', 3, (folder) => flipBit(metadata(folder, 'timestamp.json'))],
  ['a bit of the list of versions', 3, (folder) => flipBit(metadata(folder, '3.targets.json'))],
  ['a bit of the archive', 3, (folder) => flipBit(newestTarget(folder))],
  ['an archive cut short', 3, (folder) => writeFileSync(newestTarget(folder), 'PK')],
  ['an archive with more at its end', 3, (folder) => appendFileSync(newestTarget(folder), '!')],
  ['no archive', 4, (folder) => rmSync(newestTarget(folder))],
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
    act(key)
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
