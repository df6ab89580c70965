import { app, dialog, type BrowserWindow } from 'electron'

/** When a session ends, the page may go a moment before the application hears of it. Milliseconds. */
const GRACE = 500

const CHOICES = ['Rouvrir la page', 'Quitter'] as const

/**
 * Offers to open the page again when its process is lost (memory, a fault of Chromium).
 * `log` gets the reason, as Electron names it.
 */
export function offerToReopen(window: BrowserWindow, log: (error: unknown) => void): void {
  let quitting = false
  app.once('before-quit', () => {
    quitting = true
  })
  const isOver = (): boolean => quitting || window.isDestroyed()
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(new Error(`The page's process is gone: ${reason} (${exitCode})`))
    setTimeout(() => {
      if (!isOver()) void ask(window, isOver)
    }, GRACE)
  })
}

async function ask(window: BrowserWindow, isOver: () => boolean): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'La page s’est arrêtée.',
    detail: 'Vos signets sont conservés. Rouvrez la page pour reprendre votre lecture.',
    buttons: [...CHOICES],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  if (isOver()) return
  if (response === 0) window.webContents.reload()
  else app.quit()
}
