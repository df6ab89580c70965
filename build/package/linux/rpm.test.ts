import { execFileSync, spawnSync } from 'node:child_process'
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

/** Makes a package of one file in a folder of its own. */
async function makeTrial(folder: string, summary: string): Promise<string> {
  const identity = { ...(await readIdentity(OWN_IDENTITY)), summary }
  const tree = path.join(folder, "tree of l'essai")
  mkdirSync(path.join(tree, 'usr', 'bin'), { recursive: true })
  writeFileSync(path.join(tree, 'usr', 'bin', identity.id), '#!/bin/sh\n')
  return makeRpm({ identity, build, tree, output: folder })
}

describe.skipIf(!hasProgram('rpmbuild'))('a package of RPM (skipped where rpmbuild is not installed)', () => {
  test('is made beside what the folder holds, and says what the identity says', async () => {
    const folder = path.join(output, 'made')
    const kept = path.join(folder, 'rpmbuild', 'kept.txt')
    mkdirSync(path.dirname(kept), { recursive: true })
    writeFileSync(kept, 'kept')
    const summary = '100 %% libre, à 50 %{name}'
    const rpm = await makeTrial(folder, summary)
    const { id } = await readIdentity(OWN_IDENTITY)
    expect(existsSync(kept)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual([path.basename(rpm), 'rpmbuild', "tree of l'essai"].sort())
    expect(query(rpm, '--queryformat', '%{SUMMARY}')).toBe(summary)
    // A folder of the package would be given back to root at each upgrade.
    expect(query(rpm, '--list')).toBe(`/usr/bin/${id}\n`)
    expect(query(rpm, '--scripts')).toContain(`mkdir -p /var/lib/${id}\n`)
  })

  test('has scripts that a shell can read', async () => {
    const rpm = await makeTrial(path.join(output, 'scripts'), 'Essai')
    for (const tag of ['POSTIN', 'PREUN', 'POSTUN']) {
      const script = query(rpm, '--queryformat', `%{${tag}}`)
      expect(script).not.toBe('(none)')
      expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' }).stderr, tag).toBe('')
    }
  })

  test.skipIf(process.getuid?.() !== 0)(
    'installs into another root, is verified there and leaves nothing (skipped where it is not root)',
    async () => {
      const rpm = await makeTrial(path.join(output, 'installed'), 'Essai')
      const { id } = await readIdentity(OWN_IDENTITY)
      const root = path.join(output, 'root')
      const program = path.join(root, 'usr', 'bin', id)
      const inRootFolder = (...options: readonly string[]): number | null =>
        spawnSync('rpm', ['--root', root, ...options]).status
      mkdirSync(root)
      expect(inRootFolder('--initdb')).toBe(0)
      // There is no shell in this root for its scripts.
      expect(inRootFolder('--install', '--nodeps', '--noscripts', rpm)).toBe(0)
      expect(existsSync(program)).toBe(true)
      expect(inRootFolder('--verify', '--nodeps', id)).toBe(0)
      writeFileSync(program, 'changed')
      expect(inRootFolder('--verify', '--nodeps', id)).not.toBe(0)
      expect(inRootFolder('--erase', '--nodeps', '--noscripts', id)).toBe(0)
      expect(existsSync(program)).toBe(false)
    }
  )
})

function query(rpm: string, ...options: readonly string[]): string {
  return execFileSync('rpm', ['--query', ...options, '--package', rpm], { encoding: 'utf8' })
}
