import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseChannel, differsFromCommit, packageVersion, shownVersion } from './release'

const wanted = '45.4.1'
const current = { wanted, runtime: { origin: 'official', version: wanted }, modified: false } as const
const carried = { wanted, runtime: { origin: 'carried', version: '33.2.1' }, modified: false } as const

describe('a package', () => {
  test('is a release on the current Electron alone', () => {
    expect(chooseChannel({ ...current, trial: false })).toBe('stable')
    expect(() => chooseChannel({ ...carried, trial: false })).toThrow(
      /Electron 45\.4\.1 ; ici, il n’y a qu’Electron 33\.2\.1.*--essai/
    )
    const older = { origin: 'override', version: '44.0.0' } as const
    expect(() => chooseChannel({ ...current, runtime: older, trial: false })).toThrow(/--essai/)
  })

  test('is no release where files differ from the commit', () => {
    expect(() => chooseChannel({ ...current, modified: true, trial: false })).toThrow(/commit.*--essai/)
  })

  test('counts a file that git does not know as a difference, unless it is ignored', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'repository-'))
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder })
    try {
      git('init', '--quiet')
      writeFileSync(path.join(folder, '.gitignore'), 'out\n')
      git('add', '.')
      git('-c', 'user.name=n', '-c', 'user.email=n@n.invalid', 'commit', '--quiet', '-m', 'First')
      writeFileSync(path.join(folder, 'out'), '')
      expect(differsFromCommit(folder)).toBe(false)
      writeFileSync(path.join(folder, 'new.ts'), '')
      expect(differsFromCommit(folder)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('is a trial where one is asked for, and says so in its name and its version', () => {
    expect(chooseChannel({ ...carried, trial: true })).toBe('essai')
    expect(shownVersion({ version: '1.2.0', channel: 'essai' })).toBe('1.2.0-essai')
    expect(packageVersion({ version: '1.2.0', channel: 'essai' })).toBe('1.2.0~essai')
    expect(packageVersion({ version: '1.2.0', channel: 'stable' })).toBe('1.2.0')
  })
})
