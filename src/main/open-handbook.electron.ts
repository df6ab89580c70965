import path from 'node:path'
import { app, clipboard, nativeTheme, type BrowserWindow } from 'electron'
import { checkOnSchedule } from './content/check-on-schedule'
import { createContentHandlers } from './content/handlers'
import type { ContentShelf } from './content/shelf'
import { createAnnounce } from './ipc/announce.electron'
import { createHandlers } from './profile/handlers'
import { routeRequests } from './ipc/router.electron'
import { openContentUpdates } from './content/updates'
import type { MachinePlaces } from './content/machine-places'
import type { Places } from './places.electron'
import { createWindowPrinting } from './printing/handlers.electron'
import { exportDossier } from './profile/export-dossier.electron'
import { openBookmarks } from './profile/bookmarks'
import { openDossiers } from './profile/dossiers'
import { damageNotices } from './content/store/damage-words'
import { localSource } from './content/update/local-source'
import { openSession, type Session } from './profile/session'
import { openSettings } from './profile/settings'
import { nextZoom } from './window/next-zoom'
import { chooseSource } from './content/choose-source.electron'
import { setMenu } from './window/menu/menu.electron'
import { APP_ORIGIN } from './protocol/origin'
import { quitWithWindow } from './window/quitting.electron'
import { focusOnSecondStart } from './window/single-instance.electron'
import { addContextMenu } from './window/context-menu.electron'
import { offerToReopen } from './window/page-loss.electron'
import { createReaderWindow } from './window/reader-window.electron'
import { changeZoom, onWheelZoom } from './window/zoom.electron'

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
    saveTemplate: async (wanted) => {
      // On demand: the start needs no zip.
      const { saveTemplate } = await import('./templates/save-template.electron')
      return saveTemplate(window, content.live, wanted)
    },
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
      chooseSource: (kind) =>
        chooseSource(window, kind, {
          value: () => session.value().importFolder,
          save: session.saveImportFolder
        }),
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
