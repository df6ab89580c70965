import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import { createHiddenWindow } from '../printing/hidden-window.electron'
import { APP_ORIGIN } from '../protocol/origin'
import { isConfined } from './confined'
import { findingOf, type Finding } from './finding'

/** Opens a page in a hidden window, and asks the system whether its process is in the sandbox. */
export async function trySandbox(): Promise<Finding> {
  if (app.commandLine.hasSwitch('no-sandbox'))
    return findingOf('Chromium est lancé sans son bac à sable (--no-sandbox).')
  await app.whenReady()
  const window = createHiddenWindow()
  try {
    await window.loadURL(`${APP_ORIGIN}/print.html`)
    const confined = await ask(window.webContents.getOSProcessId())
    if (confined === null)
      return {
        outcome: 'noted',
        detail: 'Demandé à Chromium\u00a0; le système ne dit pas s’il est en place.'
      }
    return findingOf(confined ? null : 'Le système dit que les pages n’y sont pas.')
  } finally {
    window.destroy()
  }
}

async function ask(pid: number): Promise<boolean | null> {
  // Electron says it on Windows and macOS alone (not tried there).
  if (process.platform !== 'linux')
    return app.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed ?? null
  const status = (of: number): Promise<string> => readFile(`/proc/${of}/status`, 'utf8').catch(() => '')
  return isConfined(await status(pid), await status(process.pid))
}
