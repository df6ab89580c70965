import { chownSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { drive } from '../build/runtime/drive.mjs'
import { expect, test } from './fixtures/app'
import { copyForUser, ORDINARY_USER } from './fixtures/ordinary-user'

test('an ordinary user reads the handbook with Chromium’s sandbox on', async ({ profile }) => {
  const { folder, application, launchers } = copyForUser(ORDINARY_USER)
  if (process.getuid?.() === 0) chownSync(profile, ORDINARY_USER, ORDINARY_USER)
  const app = await drive(launchers, {
    args: [application, `--user-data-dir=${profile}`],
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
    // This user has no home: what is saved is asked for all the same.
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
    const template = { entry: 'mod-clauses-marche', template: 0, format: 'txt' } as const
    const saving = await page.evaluate((asked) => window.handbook.saveTemplate(asked), template)
    expect(saving).toEqual({ ok: true, value: { outcome: 'cancelled' } })
    if (process.getuid?.() === 0) expect(status).toMatch(new RegExp(`^Uid:\\s+${ORDINARY_USER}`, 'm'))
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
