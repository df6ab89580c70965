import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasProgram } from '../../setup/system-libraries.mjs'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { makeRpm } from './rpm'
import { STABLE_BUILD as build } from '../testing/stable-build'

let output = ''
beforeAll(() => {
  output = mkdtempSync(path.join(tmpdir(), 'rpm-'))
})
afterAll(() => {
  rmSync(output, { recursive: true })
})

describe.skipIf(!hasProgram('rpmbuild'))('a package of RPM (skipped where rpmbuild is not installed)', () => {
  test('is made beside what the folder holds, and says what the identity says', async () => {
    const kept = path.join(output, 'rpmbuild', 'kept.txt')
    mkdirSync(path.dirname(kept))
    writeFileSync(kept, 'kept')
    const summary = '100 %% libre, à 50 %{name}'
    const identity = { ...(await readIdentity(OWN_IDENTITY)), summary }
    const tree = path.join(output, "tree of l'essai")
    mkdirSync(path.join(tree, 'usr', 'bin'), { recursive: true })
    writeFileSync(path.join(tree, 'usr', 'bin', identity.id), '#!/bin/sh\n')
    const rpm = makeRpm({ identity, build, tree, output })
    expect(existsSync(kept)).toBe(true)
    expect(readdirSync(output).sort()).toEqual([path.basename(rpm), 'rpmbuild', path.basename(tree)].sort())
    expect(query(rpm, '--queryformat', '%{SUMMARY}')).toBe(summary)
    // A folder of the package would be given back to root at each upgrade.
    expect(query(rpm, '--list')).toBe(`/usr/bin/${identity.id}\n`)
    expect(query(rpm, '--scripts')).toContain(`mkdir -p /var/lib/${identity.id}\n`)
  })
})

function query(rpm: string, ...options: readonly string[]): string {
  return execFileSync('rpm', ['--query', ...options, '--package', rpm], { encoding: 'utf8' })
}
