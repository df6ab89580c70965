import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drive } from '../build/runtime/drive.mjs'
import { findRuntime } from '../build/runtime/find.mjs'
import { mustLeaveSandbox } from '../build/setup/sandbox.mjs'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'

const runtime = findRuntime(root, process.env)
const sandbox = mustLeaveSandbox() ? '--no-sandbox' : ''

/** Runs a command of the shell in which `$APP` is the application. */
function runShell(command: string, env: NodeJS.ProcessEnv = {}): { status: number | null; stdout: string } {
  const own = { ...process.env, APP: `${runtime?.executable ?? ''} ${sandbox} ${root}`, ...env }
  return spawnSync('bash', ['-c', command], { env: own, encoding: 'utf8', timeout: 30_000 })
}

test('every command answers without a display, those that draw too; a window says why it cannot open', ({
  profile
}) => {
  const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '' }
  expect(runShell('$APP --content-status', noDisplay)).toMatchObject({ status: 0 })
  const file = path.join(profile, 'fiche.pdf')
  const print = `$APP --print-fiche=fiche-cadre-juridique --output=${file}`
  expect(runShell(print, noDisplay)).toMatchObject({ status: 0 })
  expect(statSync(file).size).toBeGreaterThan(10_000)
  const window = runShell(`$APP --user-data-dir=${profile} 2>&1`, noDisplay)
  expect(window.status).toBe(1)
  expect(window.stdout).toContain('aucun écran n’est accessible')
})

test('nobody reads what a command says: it ends all the same; what a full disk loses is a failure', () => {
  expect(runShell('$APP --content-status | true; exit ${PIPESTATUS[0]}')).toMatchObject({ status: 0 })
  test.skip(process.platform !== 'linux', 'there is no /dev/full')
  expect(runShell('$APP --content-status > /dev/full')).toMatchObject({ status: 1 })
})

test('a user without a home reads, is told that nothing will stay, and is given a folder that is theirs alone', async () => {
  test.skip(process.getuid?.() !== 0, 'only root can be a user whom the system does not list')
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-launcher-'))
  const launcher = path.join(folder, 'electron')
  const become = 'unset HOME XDG_CONFIG_HOME; exec setpriv --reuid=54321 --regid=54321 --clear-groups'
  writeFileSync(launcher, `#!/bin/sh\n${become} "${runtime?.executable ?? ''}" "$@"\n`)
  chmodSync(launcher, 0o755)
  const app = await drive(folder, { args: [root], chromiumSandbox: false })
  try {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
    await expect(page.getByText('Aucun dossier personnel n’a été trouvé')).toBeVisible()
    const given = await app.evaluate((electron) => electron.app.getPath('userData'))
    expect(statSync(given)).toMatchObject({ uid: 54321, mode: 0o40700 })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true })
  }
})
