import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { makePortable } from './zip'
import { STABLE_BUILD as build } from '../testing/stable-build'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portable-'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('the archive is the same in every time zone', async () => {
  const identity = await readIdentity(OWN_IDENTITY)
  const program = path.join(folder, 'program')
  mkdirSync(program)
  writeFileSync(path.join(program, identity.id), 'program')
  const archiveIn = async (timeZone: string): Promise<Buffer> => {
    vi.stubEnv('TZ', timeZone)
    expect(new Date(0).getHours()).toBe(timeZone === 'UTC' ? 0 : 9)
    return readFileSync(await makePortable({ identity, build, program, output: folder }))
  }
  expect((await archiveIn('Asia/Tokyo')).equals(await archiveIn('UTC'))).toBe(true)
})
