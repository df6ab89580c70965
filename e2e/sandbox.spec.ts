import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drive } from '../build/runtime/drive.mjs'
import { findRuntime } from '../build/runtime/find.mjs'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'

/** `nobody` on Debian: an ordinary user that every machine has. */
const ORDINARY_USER = 65534

/** Copies what an ordinary user must be able to read: the repository may lie where only root may go. */
function installFor(user: number): { readonly folder: string; readonly launchers: string } {
  const runtime = findRuntime(root, process.env)
  if (runtime === null) throw new Error('There is no Electron: `npm run e2e` brings one.')
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-user-'))
  const electron = path.join(folder, 'electron')
  cpSync(runtime.folder, electron, { recursive: true })
  cpSync(path.join(root, 'out'), path.join(folder, 'app', 'out'), { recursive: true })
  cpSync(path.join(root, 'package.json'), path.join(folder, 'app', 'package.json'))
  execFileSync('chmod', ['-R', 'a+rX', folder])
  const executable = path.join(electron, path.relative(runtime.folder, runtime.executable))
  const launchers = path.join(folder, 'launchers')
  mkdirSync(launchers)
  const launcher = path.join(launchers, 'electron')
  const become = process.getuid?.() === 0 ? `setpriv --reuid=${user} --regid=${user} --clear-groups ` : ''
  writeFileSync(launcher, `#!/bin/sh\nexport HOME="${folder}/home"\nexec ${become}"${executable}" "$@"\n`)
  chmodSync(launcher, 0o755)
  return { folder, launchers }
}

test('an ordinary user reads the handbook with Chromium’s sandbox on', async ({ profile }) => {
  const { folder, launchers } = installFor(ORDINARY_USER)
  if (process.getuid?.() === 0) chownSync(profile, ORDINARY_USER, ORDINARY_USER)
  const app = await drive(launchers, {
    args: [path.join(folder, 'app'), `--user-data-dir=${profile}`],
    chromiumSandbox: true
  })
  try {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()

    expect(await app.evaluate((electron) => electron.app.commandLine.hasSwitch('no-sandbox'))).toBe(false)
    const main = app.process().pid
    const renderer = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    )
    const status = readFileSync(`/proc/${renderer}/status`, 'utf8')
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(readlinkSync(`/proc/${renderer}/ns/user`)).not.toBe(readlinkSync(`/proc/${main}/ns/user`))
    if (process.getuid?.() === 0) expect(status).toMatch(new RegExp(`^Uid:\\s+${ORDINARY_USER}`, 'm'))
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
