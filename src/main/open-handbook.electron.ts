import path from 'node:path'
import { app, clipboard, nativeTheme, type BrowserWindow } from 'electron'
import { checkOnSchedule } from './check-on-schedule'
import { createContentHandlers } from './content-handlers'
import type { ContentShelf } from './content-shelf'
import { createAnnounce } from './ipc/announce.electron'
import { createHandlers } from './ipc/create-handlers'
import { routeRequests } from './ipc/router.electron'
import { openContentUpdates } from './content-updates'
import type { MachinePlaces } from './machine-places'
import type { Places } from './places.electron'
import { createWindowPrinting } from './print-from-window.electron'
import { exportDossier } from './export-dossier.electron'
import { openBookmarks } from './services/bookmarks'
import { openDossiers } from './services/dossiers'
import { damageNotices } from './services/content-store/damage-words'
import { localSource } from './services/content-update/local-source'
import { openSession, type Session } from './services/session'
import { openSettings } from './services/settings'
import { nextZoom } from './services/zoom'
import { chooseSource } from './shell/choose-source.electron'
import { setMenu } from './shell/menu/menu.electron'
import { APP_ORIGIN } from './shell/protocol/origin'
import { quitWithWindow } from './shell/quitting.electron'
import { focusOnSecondStart } from './shell/single-instance.electron'
import { addContextMenu } from './shell/window/context-menu.electron'
import { offerToReopen } from './shell/window/page-loss.electron'
import { createReaderWindow } from './shell/window/reader-window.electron'
import { changeZoom, onWheelZoom } from './shell/zoom.electron'

export interface OpenOptions {
  /** Folder of the profile, where the reader's own files are. */
  readonly profile: string
  readonly places: Places
  readonly machine: MachinePlaces
  /** Root metadata that is trusted from the start. */
  readonly root: string
  readonly content: ContentShelf
  readonly userAgent: string
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Opens the handbook in its window, as the reader left it. */
export async function openHandbook(options: OpenOptions): Promise<void> {
  const { places, profile, content, log } = options
  const now = (): Date => new Date()
  const bookmarks = openBookmarks(path.join(profile, 'bookmarks.json'), now)
  const dossiers = openDossiers(path.join(profile, 'dossiers.json'), now)
  const openingSettings = openSettings(path.join(profile, 'reglages.json'), now)
  const [session, settings, updates] = await Promise.all([
    openSession(path.join(profile, 'session.json'), now),
    openingSettings,
    openContentUpdates({
      ...options,
      chosenServer: async () => (await openingSettings).value().contentServer
    }),
    app.whenReady()
  ])
  const followTheme = (): void => {
    nativeTheme.themeSource = settings.value().theme
  }
  followTheme()

  const window = createReaderWindow({
    preload: places.preload,
    placement: session.value().window,
    zoom: session.value().zoom,
    onPlacement: session.saveWindow
  })
  const handlers = createHandlers({
    bookmarks,
    dossiers,
    exportDossier: (dossier) => exportDossier(window, content.live, dossier),
    session,
    settings,
    onSettings: followTheme,
    application: { version: app.getVersion(), electron: process.versions.electron },
    zoom: (step) => zoom(window, session, (factor) => nextZoom(factor, step)),
    copyText: (text) => clipboard.writeText(text),
    content: createContentHandlers({
      content,
      updates,
      onProgress: (progress) => announce('contentProgressed', progress),
      chooseSource: (kind) => chooseSource(window, kind),
      localSource,
      log
    }),
    contentNotices: async () => damageNotices(await content.live.current()),
    printing: createWindowPrinting({
      owner: window,
      shelf: content.live,
      workshop: places.pdfWorker,
      onProgress: (progress) => announce('jobProgressed', progress),
      log
    })
  })
  routeRequests(handlers, { ownOrigin: APP_ORIGIN, log, checkOutputs: !app.isPackaged })
  loadFirstPage(window)

  // While the page loads: nothing of what follows is needed to draw it.
  const announce = createAnnounce(window.webContents)
  setMenu((command) => announce('commandIssued', command), options.development)
  addContextMenu(window)
  onWheelZoom(window.webContents, (way) => announce('commandIssued', way === 'in' ? 'zoomIn' : 'zoomOut'))
  offerToReopen(window, log)
  focusOnSecondStart(window)
  content.live.onFallBack(() => announce('contentReplaced', null))
  checkOnSchedule(updates, (notice) => announce('noticeRaised', notice), log)
  quitWithWindow(window, async () =>
    Promise.all([
      session.settled(),
      settings.settled(),
      updates.settled(),
      (await bookmarks).settled(),
      (await dossiers).settled()
    ])
  )
}

function loadFirstPage(window: BrowserWindow): void {
  let closing = false
  window.once('close', () => {
    closing = true
  })
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => {
    // A window that closes while it loads gives up loading, before it counts as destroyed: no fault.
    if (!closing) throw error
  })
}

function zoom(window: BrowserWindow, session: Session, next: (factor: number) => number): number {
  const factor = changeZoom(window.webContents, next)
  session.saveZoom(factor)
  return factor
}
