import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import type { ReadingSettings } from '../../shared/profile/reading-settings'
import type { WindowPlacement } from '../../shared/profile/session'
import { paperColour } from './paper'
import { knowsPosition, placementOf, restorePlacement } from './placement'

export interface ReaderWindowOptions {
  readonly preload: string
  /** Path of the picture of the window. */
  readonly icon: string
  readonly placement: WindowPlacement
  /** Zoom factor of the page, 1 = 100 %. */
  readonly zoom: number
  readonly palette: ReadingSettings['palette']
  /** Called when the window was moved or resized, and before it closes. */
  readonly onPlacement: (placement: WindowPlacement) => void
}

/** Moving a window brings hundreds of events. */
const PLACEMENT_DELAY_MS = 400

/** Returns a window of the reader, which shows itself once its first page is drawn. All are made here, with the same powers. */
export function createReaderWindow(options: ReaderWindowOptions): BrowserWindow {
  const { icon, palette, placement, preload, zoom } = options
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...restorePlacement(placement, screens),
    minWidth: 320,
    minHeight: 240,
    show: false,
    // On other systems the program itself carries its icon.
    ...(process.platform === 'linux' ? { icon } : {}),
    backgroundColor: paperColour(palette, nativeTheme.shouldUseDarkColors),
    webPreferences: readerPreferences(preload, zoom)
  })
  window.once('ready-to-show', () => {
    if (placement.maximized) window.maximize()
    window.show()
  })
  reportPlacement(window, options.onPlacement)
  return window
}

/** Returns how the reader's page is opened; the self-test opens one the same way. */
export function readerPreferences(preload: string, zoomFactor: number): WebPreferences {
  return {
    preload,
    zoomFactor,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    enableWebSQL: false,
    navigateOnDragDrop: false,
    // File pickers of scripts ask no permission handler.
    disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal'
  }
}

function reportPlacement(window: BrowserWindow, report: (placement: WindowPlacement) => void): void {
  let timer: NodeJS.Timeout | undefined
  const isPositionKnown = knowsPosition({
    platform: process.platform,
    ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
    env: process.env
  })
  const reportNow = (): void => {
    clearTimeout(timer)
    report(placementOf(window.getNormalBounds(), window.isMaximized(), isPositionKnown))
  }
  const reportSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(reportNow, PLACEMENT_DELAY_MS)
  }
  window.once('show', () => {
    window.on('move', reportSoon)
    window.on('resize', reportSoon)
    window.on('maximize', reportSoon)
    window.on('unmaximize', reportSoon)
    window.on('close', reportNow)
  })
}
