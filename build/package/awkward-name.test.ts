import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWN_IDENTITY, readIdentity, type PackageIdentity } from './built-in/identity'
import { desktopEntry } from './linux/desktop-entry'
import { launcherScript } from './linux/launcher'
import { manPage } from './linux/man-page'
import { setUpSandboxScript } from './linux/set-up-sandbox'
import { portableLauncher } from './portable/launcher'
import { STABLE_BUILD as build } from './testing/stable-build'

const name = String.raw`L'"essai" $(x) \n ` + '`y`'
/** Programs as the scripts see them: root runs them, and nothing of this system changes. */
const PROGRAMS = {
  id: 'echo 0',
  dirname: 'echo /',
  mktemp: 'echo /nonexistent',
  setpriv: 'exit 1',
  chmod: '',
  chown: '',
  rm: ''
}

let folder = ''
let identity: PackageIdentity
beforeAll(async () => {
  identity = { ...(await readIdentity(OWN_IDENTITY)), name }
  folder = mkdtempSync(path.join(tmpdir(), 'programs-'))
  for (const [program, text] of Object.entries(PROGRAMS)) {
    writeFileSync(path.join(folder, program), `#!/bin/sh\n${text}\n`)
    chmodSync(path.join(folder, program), 0o755)
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function shell(script: string, ...options: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync('/bin/sh', options, { input: script, encoding: 'utf8', env: { PATH: folder } })
}

describe('a name with quotes, commands and backslashes', () => {
  test.each([
    ['the launcher', launcherScript],
    ['the launcher on a key', portableLauncher],
    ['the script of the sandbox', setUpSandboxScript]
  ])('is told as it is by %s', (_title, script) => {
    const text = script(identity)
    expect(shell(text, '-n')).toMatchObject({ status: 0, stderr: '' })
    expect(shell(text).stderr).toMatch(/^[^\n]+\n$/)
    expect(shell(text).stderr).toContain(name)
  })

  test('is one argument of the title of the manual page', () => {
    const [title] = manPage(identity, build).split('\n')
    expect(title?.match(/"[^"]*"/g)).toHaveLength(2)
    expect(title).toContain('L\'\\(dqessai\\(dq $(x) \\en `y`"')
  })

  test('has no escape sequence in the desktop entry', () => {
    expect(desktopEntry(identity)).toContain(String.raw`Name=L'"essai" $(x) \\n `)
  })
})
