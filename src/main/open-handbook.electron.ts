import { app, clipboard, nativeTheme, type BrowserWindow } from 'electron'
import type { CommandName } from '../shared/commands'
import type { ParsedInput } from '../shared/ipc/contract'
import { parseOpened, readOpened, type Opened } from './commands/opened'
import { checkOnSchedule } from './content/check-on-schedule'
import { lookUpProxy } from './content/look-up-proxy.electron'
import { readersMayInstall } from './content/may-install'
import type { Content } from './content/open-content'
import { damageNotices } from './content/store/damage-words'
import { openContentUpdates } from './content/updates'
import type { Log, LogSettings } from './files/log'
import type { Handlers } from './ipc/handlers'
import { routeRequests } from './ipc/router.electron'
import { createOpenings, type Openings } from './openings'
import { linkToAddress, pathOfAddress } from './link-to-address'
import type { Parts } from './parts.electron'
import { policiesForProfile } from './policies/for-profile'
import type { Policies } from './policies/policies'
import { LOST_AT_END } from './profile/lost-at-end'
import { openPresence } from './profile/presence'
import { openProfile } from './profile/open-profile'
import type { KeptSettings } from './profile/settings'
import { APP_ORIGIN } from './protocol/origin'
import type { ContextMenuOptions } from './window/context-menu-items.electron'
import { addContextMenu, openLinkMenu } from './window/context-menu.electron'
import { setMenu } from './window/menu/menu.electron'
import type { OpenedBySystem } from './window/opened-by-system.electron'
import { offerToReopen } from './window/page-loss.electron'
import { besidePlacement } from './window/placement'
import { quitOnceSettled } from './window/quitting.electron'
import {
  bringToFront,
  createReaderWindows,
  type OpenWindow,
  type ReaderWindows
} from './window/reader-windows.electron'
import { followSecondStarts } from './window/single-instance.electron'
import { onWheelZoom } from './window/zoom.electron'
import { createHandlers, type WindowServices } from './window-handlers.electron'

export interface OpenOptions {
  /** Folder of the profile, where the reader's own files are. */
  readonly profile: string
  /** It is gone at the end. */
  readonly profileIsTemporary: boolean
  /** What the administration decided, as it was when the application was started. */
  readonly policies: Policies
  readonly logging: LogSettings
  readonly parts: Parts
  readonly content: Content
  /** What the application was started to open. */
  readonly opened: Opened | null
  readonly openedBySystem: OpenedBySystem
  readonly userAgent: string
  readonly development: boolean
  readonly log: Log
}

/** What belongs to each window beside what Electron makes of it. */
interface Prepared {
  readonly handlers: Handlers
  readonly openings: Openings
}

/** Opens the handbook in its windows, as the reader left them. */
export async function openHandbook(options: OpenOptions): Promise<void> {
  const { parts, content, policies, userAgent, development } = options
  const log = options.log.error
  const decisions = policiesForProfile(policies)
  const profile = openProfile(options.profile, () => new Date(), decisions)
  const presence = openPresence(options.profile)
  const [session, settings, updates] = await Promise.all([
    profile.session,
    profile.settings,
    openContentUpdates({
      profile: options.profile,
      logging: options.logging,
      content,
      chosenServer: async () => (await profile.settings).value().contentServer,
      userAgent,
      lookUpProxy
    }),
    app.whenReady()
  ])

  followTheme(settings)
  const services: WindowServices = {
    folder: options.profile,
    profile,
    session,
    policies,
    decided: decisions,
    parts,
    content,
    updates,
    log,
    onSettings: followTheme,
    otherNotices: async () => [
      ...(options.profileIsTemporary ? [LOST_AT_END] : []),
      await presence.notice,
      ...damageNotices(await content.live.current())
    ]
  }
  const issueIn = ({ window, announce }: OpenWindow, command: CommandName): void => {
    // Typing that a text field takes back; elsewhere this does nothing.
    if (command === 'undo') window.webContents.undo()
    announce('commandIssued', command)
  }

  /** Opens a window from another one, a step away from it; returns it, or null where there are too many. */
  function openFrom(
    { window, kept }: OpenWindow,
    { path, version }: ParsedInput<'openWindow'>
  ): OpenWindow | null {
    const { x, y, width, height } = window.getNormalBounds()
    const before = kept.value()
    const known = before.placement.x === null ? { x: null, y: null } : { x, y }
    const home = decisions.imposed.path ?? decisions.presets.path ?? '/'
    const opened = windows.open({
      placement: besidePlacement({ ...known, width, height, maximized: false }),
      reading: { ...before.reading, path: path ?? home, scroll: 0, before: [], after: [] },
      version: version ?? before.version
    })
    if (opened !== null) loadFirstPage(opened.window)
    return opened
  }

  const windows: ReaderWindows<Prepared> = createReaderWindows<Prepared>({
    preload: parts.preload,
    icon: parts.icon,
    zoom: () => session.value().zoom,
    palette: () => settings.value().palette,
    save: session.saveWindows,
    prepare: (opened) => {
      const { announce, kept, window } = opened
      const openings = createOpenings((opening) => {
        announce('openingAsked', opening)
      })
      const menu: ContextMenuOptions = {
        issue: (command) => {
          issueIn(opened, command)
        },
        linkTo: (address) => linkToAddress(address, parts.identity.linkScheme),
        pathOf: pathOfAddress,
        openWindow: (path) => openFrom(opened, { path }),
        copyText: (text) => clipboard.writeText(text),
        copyImageAt: (x, y) => {
          window.webContents.copyImageAt(x, y)
        }
      }
      addContextMenu(window, menu)
      onWheelZoom(window.webContents, (way) => announce('commandIssued', way === 'in' ? 'zoomIn' : 'zoomOut'))
      offerToReopen(window, {
        log,
        address: `${APP_ORIGIN}/`,
        isQuitting: windows.isQuitting,
        // The page would say so itself, if it could.
        beginAtVersions: () => {
          kept.change({ version: null, reading: { ...kept.value().reading, path: '/versions', scroll: 0 } })
        }
      })
      const handlers = createHandlers(services, {
        ...opened,
        openings,
        announceToOthers: (event, payload) => {
          for (const other of windows.others(opened)) other.announce(event, payload)
        },
        replaceForOthers: (version) => {
          for (const other of windows.others(opened))
            if (other.kept.value().version === null) other.announce('contentReplaced', version)
        },
        openWindow: (wanted) => openFrom(opened, wanted) !== null,
        arrangeWindows: () => {
          const [beside] = windows.others(opened).slice(-1)
          const other = beside ?? openFrom(opened, { path: kept.value().reading.path })
          if (other !== null) windows.arrange(opened, other)
        },
        openLinkMenu: (path) => {
          openLinkMenu(window, `${APP_ORIGIN}${path}`, menu)
        }
      })
      window.once('closed', () => void handlers.cancelContent(undefined))
      return { handlers, openings }
    }
  })
  routeRequests(windows.handlersOf, {
    ownOrigin: APP_ORIGIN,
    log,
    onAnswered: (method, milliseconds) => options.log.debug(`${method}: ${Math.round(milliseconds)} ms`),
    checkOutputs: parts.release === null
  })
  // What is asked for at the start is for the window that had the focus last.
  const restored = session.value().windows.flatMap((state) => windows.open(state, true) ?? [])
  const askToOpen = (asked: Opened | null): void => windows.front()?.openings.ask(asked)
  askToOpen(options.opened)
  for (const { window } of restored.toReversed()) loadFirstPage(window)
  // The page asks for both as soon as it runs.
  void Promise.all([profile.bookmarks(), profile.dossiers()])
  options.log.debug(`démarrage\u00a0: ${app.getVersion()}, Electron ${process.versions.electron}`)

  // While the page loads: nothing of what follows is needed to draw it.
  setMenu((command, window) => {
    const asked = windows.all().find((one) => one.window === window) ?? windows.front()
    if (asked !== null) issueIn(asked, command)
  }, development)
  followSecondStarts(
    () => {
      const front = windows.front()
      if (front !== null) bringToFront(front)
    },
    (sent) => {
      askToOpen(parseOpened(sent))
    }
  )
  options.openedBySystem.follow((asked) => {
    askToOpen(readOpened([asked], parts.identity.linkScheme, options.profile))
  })
  content.live.onFallBack(() => {
    for (const { announce } of windows.all()) announce('contentReplaced', null)
  })
  if (readersMayInstall(policies))
    checkOnSchedule(updates, (notice) => windows.front()?.announce('noticeRaised', notice), log)
  quitOnceSettled(() => Promise.all([profile.settled(), updates.settled(), presence.end()]))
}

function followTheme(settings: KeptSettings): void {
  nativeTheme.themeSource = settings.value().theme
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
