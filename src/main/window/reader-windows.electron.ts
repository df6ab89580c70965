import { app, screen, type BrowserWindow } from 'electron'
import type { ReadingSettings } from '../../shared/profile/reading-settings'
import type { WindowState } from '../../shared/profile/session'
import { createAnnounce, type Announce } from '../ipc/announce.electron'
import type { Handlers } from '../ipc/handlers'
import { halvesOf } from './placement'
import { createReaderWindow, type ReaderWindowOptions } from './reader-window.electron'
import { createWindowStates, type KeptWindow } from './window-states'

/** A window of the reader that is open. */
export interface OpenWindow {
  readonly window: BrowserWindow
  readonly kept: KeptWindow
  readonly announce: Announce
}

/** What is prepared for each window before its page is loaded: who answers it, and what else belongs to it. */
interface Prepared {
  readonly handlers: Handlers
}

interface ReaderWindowsOptions<P extends Prepared> extends Pick<ReaderWindowOptions, 'preload' | 'icon'> {
  /** Returns the zoom factor of the text now, 1 = 100 %. */
  readonly zoom: () => number
  readonly palette: () => ReadingSettings['palette']
  readonly save: (windows: WindowState[]) => void
  readonly prepare: (opened: OpenWindow) => P
}

/** The windows of the reader: one factory, one list. */
export interface ReaderWindows<P extends Prepared> {
  /**
   * Opens a window, whose page is loaded after that; null where there are as many as there may be.
   * @param comesBack of a window that comes back as it was saved
   */
  readonly open: (state: WindowState, comesBack?: boolean) => (OpenWindow & P) | null
  /** The window that had the focus last; null once all are closed. */
  readonly front: () => (OpenWindow & P) | null
  readonly others: (than: OpenWindow) => readonly (OpenWindow & P)[]
  readonly all: () => readonly (OpenWindow & P)[]
  readonly handlersOf: (page: number) => Handlers | null
  /** Puts two windows on the halves of the screen of the second one. */
  readonly arrange: (left: OpenWindow, right: OpenWindow) => void
  readonly isQuitting: () => boolean
}

/** Returns the windows of the reader, none yet. The application ends with the last one. */
export function createReaderWindows<P extends Prepared>(options: ReaderWindowsOptions<P>): ReaderWindows<P> {
  /** With the number of its page. */
  type Mine = OpenWindow & P & { readonly page: number }
  const { preload, icon, zoom, palette, save, prepare } = options
  const states = createWindowStates(save)
  /** In the order in which they had the focus, the last one last. */
  let opened: readonly Mine[] = []
  let quitting = false
  app.on('before-quit', () => {
    quitting = true
    states.freeze()
  })

  function open(state: WindowState, comesBack = false): Mine | null {
    const kept = states.add(state, comesBack)
    if (kept === null) return null
    const window = createReaderWindow({
      preload,
      icon,
      placement: state.placement,
      zoom: zoom(),
      palette: palette(),
      onPlacement: (placement) => {
        kept.change({ placement })
      }
    })
    const announce = createAnnounce(window.webContents)
    const bare: OpenWindow = { window, kept, announce }
    const mine: Mine = { ...bare, ...prepare(bare), page: window.webContents.id }
    const withoutMine = (): readonly Mine[] => opened.filter((one) => one !== mine)
    opened = [...opened, mine]
    window.on('focus', () => {
      opened = [...withoutMine(), mine]
      kept.front()
    })
    // While it closes it still tells where it stands.
    window.once('closed', () => {
      opened = withoutMine()
      kept.leave()
      if (opened.length === 0) app.quit()
    })
    return mine
  }

  return {
    open,
    front: () => opened.at(-1) ?? null,
    all: () => opened,
    others: (than) => opened.filter(({ window }) => window !== than.window),
    handlersOf: (page) => opened.find((one) => one.page === page)?.handlers ?? null,
    arrange: (left, right) => {
      const { workArea } = screen.getDisplayMatching(right.window.getBounds())
      const halves = halvesOf(workArea)
      for (const [at, { window }] of [left, right].entries()) {
        const half = halves[at]
        if (half === undefined) continue
        window.unmaximize()
        window.setBounds(half)
      }
      left.window.moveTop()
      right.window.focus()
    },
    isQuitting: () => quitting
  }
}

/** Brings a window to the front. */
export function bringToFront({ window }: OpenWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
