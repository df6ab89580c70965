import { app, dialog, type BrowserWindow } from 'electron'

/** When a session ends, the page may go a moment before the application hears of it. Milliseconds. */
const GRACE = 500

export interface PageLossOptions {
  /** Gets the reason, as Electron names it. */
  readonly log: (error: unknown) => void
  /** Has this start, and the next one, begin at the versions of the content. */
  readonly beginAtVersions: () => void
  readonly address: string
  /** Whether the application ends. */
  readonly isQuitting: () => boolean
}

/** What a reader may do about a page that is lost or silent. */
type Way = 'stay' | 'versions' | 'quit'

/**
 * Offers a way on when the page's process is lost (memory, a fault of Chromium) or does not answer: a version of the content whose
 * pages cannot be drawn must not keep the reader out.
 */
export function offerToReopen(
  window: BrowserWindow,
  { log, beginAtVersions, address, isQuitting }: PageLossOptions
): void {
  const page = window.webContents
  let asking = false
  const isOver = (): boolean => isQuitting() || window.isDestroyed()

  async function ask(message: string, stay: string): Promise<Way | null> {
    if (asking || isOver()) return null
    asking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: DETAIL,
      buttons: [stay, 'Choisir une version du contenu', 'Quitter'],
      defaultId: 0,
      cancelId: 0,
      noLink: true
    })
    asking = false
    return isOver() ? null : (WAYS[response] ?? 'stay')
  }

  function open(): void {
    beginAtVersions()
    page.loadURL(address).catch(log)
  }

  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(new Error(`The page's process is gone: ${reason} (${exitCode})`))
    beginAtVersions()
    setTimeout(() => {
      void ask('La page s’est arrêtée.', 'Rouvrir la page').then((way) => {
        if (way === 'stay') page.reload()
        if (way === 'versions') open()
        if (way === 'quit') app.quit()
      })
    }, GRACE)
  })
  page.on('unresponsive', () => {
    log(new Error('The page does not answer'))
    beginAtVersions()
    void ask('La page ne répond pas.', 'Attendre').then((way) => {
      // Loading another page ends a process that does not answer.
      if (way === 'versions') open()
      if (way === 'quit') app.exit()
    })
  })
}

const DETAIL =
  'Vos signets sont conservés. Si cela recommence, la version du contenu est peut-être en cause\u00a0: choisissez-en une autre. Le prochain démarrage commencera par les versions.'
const WAYS: readonly Way[] = ['stay', 'versions', 'quit']
