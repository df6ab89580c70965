import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CHECK_NAMES, type CheckName, type CheckResult } from '../../shared/self-test/report'
import { reportText } from '../../shared/self-test/words'
import { writeTestPack } from '../content/pack/testing/pack'
import { openTestContent, openTestUpdates } from '../content/testing/content'
import { emptyFolder } from '../files/testing/folder'
import { runSelfTest, type Installation } from './run-self-test'

/** An account whose name must stand in no report. */
const ACCOUNT = 'jeanne.martin'
let home = ''
beforeEach(async () => {
  home = path.join(await emptyFolder(), ACCOUNT)
  vi.stubEnv('HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

function writePack(): Promise<string> {
  return writeTestPack({ 'contents.json': '{}', 'entries/def-sla.json': '{}' })
}

async function install(carried?: string): Promise<Installation> {
  const profile = path.join(home, '.config', 'manuel')
  await mkdir(profile, { recursive: true })
  const content = openTestContent({
    carried: carried ?? (await writePack()),
    profile
  })
  const updates = await openTestUpdates(content, profile)
  return {
    application: { name: 'Manuel d’essai', version: '1.0.0', electron: '45.4.1', channel: null },
    content,
    updates,
    profile,
    fuseFile: path.join(home, 'program'),
    print: () => Promise.resolve(null),
    trySandbox: () => Promise.resolve({ outcome: 'passed', detail: null }),
    tryLockdown: () => Promise.resolve({ outcome: 'passed', detail: null }),
    log: () => undefined
  }
}

async function outcomes(installation: Installation): Promise<ReadonlyMap<CheckName, CheckResult>> {
  const { results } = await runSelfTest(installation)
  return new Map(results.map((result) => [result.check, result]))
}

describe('an installation that is tried', () => {
  test('has each check told as it ends, in order', async () => {
    const told: CheckResult[] = []
    const { results } = await runSelfTest(await install(), (result) => told.push(result))
    expect(told).toEqual(results)
    expect(told.map(({ check }) => check)).toEqual(CHECK_NAMES)
    expect(told.find(({ check }) => check === 'files')?.outcome).toBe('passed')
    expect(told.find(({ check }) => check === 'network')?.detail).toContain('Aucun serveur')
  })

  test('with a file of the content that was changed says which one', async () => {
    const pack = await writePack()
    await appendFile(path.join(pack, 'entries', 'def-sla.json'), ' ')
    expect((await outcomes(await install(pack))).get('files')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('entries/def-sla.json') as string
    })
  })

  test('ends every check, whichever throws or has nowhere to write', async () => {
    const installation = await install()
    await writeFile(path.join(home, 'occupied'), '')
    const found = await outcomes({
      ...installation,
      profile: path.join(home, 'occupied'),
      print: () => Promise.reject(new Error('secret detail'))
    })
    expect(found.size).toBe(CHECK_NAMES.length)
    expect(found.get('print')).toMatchObject({
      outcome: 'failed',
      detail: expect.not.stringContaining('secret') as string
    })
    expect(found.get('profile')?.outcome).toBe('failed')
  })

  test('has a report without the account’s name or folder, whatever a check says', async () => {
    const installation = await install()
    const report = await runSelfTest({
      ...installation,
      print: () => Promise.resolve(`${home}/Documents et /media/${ACCOUNT}/CLE ne s’écrivent pas.`)
    })
    const text = reportText(report)
    expect(text).toContain('~/Documents et /media/…/CLE')
    expect(text + JSON.stringify(report)).not.toContain(ACCOUNT)
    expect(text).toMatch(/Échec +Impression d’une fiche en PDF/)
    expect(text).toContain('Application 1.0.0 (depuis le code source), Electron 45.4.1')
  })
})
