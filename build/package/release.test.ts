import { describe, expect, test } from 'vitest'
import { chooseChannel, packageVersion, shownVersion } from './release'

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

  test('is a trial where one is asked for, and says so in its name and its version', () => {
    expect(chooseChannel({ ...carried, trial: true })).toBe('essai')
    expect(shownVersion({ version: '1.2.0', channel: 'essai' })).toBe('1.2.0-essai')
    expect(packageVersion({ version: '1.2.0', channel: 'essai' })).toBe('1.2.0~essai')
    expect(packageVersion({ version: '1.2.0', channel: 'stable' })).toBe('1.2.0')
  })
})
