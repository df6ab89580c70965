import { app, clipboard, nativeTheme, type BrowserWindow } from 'electron'
import type { CommandName } from '../shared/commands'
import { parseOpened, readOpened, type Opened } from './commands/opened'
import { checkOnSchedule } from './content/check-on-schedule'
import { chooseSource } from './content/choose-source.electron'
import { createContentHandlers } from './content/handlers'
import { lookUpProxy } from './content/look-up-proxy.electron'
import { readersMayInstall } from './content/may-install'
import type { Content } from './content/open-content'
import { damageNotices } from './content/store/damage-words'
import { activeOf } from './content/store/versions'
import { openContentUpdates } from './content/updates'
import type { Log, LogSettings } from './files/log'
import { createAnnounce } from './ipc/announce.electron'
import type { Handlers } from './ipc/handlers'
import { routeRequests } from './ipc/router.electron'
import { createOpenings } from './openings'
import type { Parts } from './parts.electron'
import { policiesForProfile } from './policies/for-profile'
import { createPolicyHandlers } from './policies/handlers'
import { isPermitted, type Policies } from './policies/policies'
import { createPrintingHandlers } from './printing/handlers.electron'
import { exportDossier, withoutParticipants } from './profile/export-dossier.electron'
import { createProfileHandlers } from './profile/handlers'
import { createNoteHandlers } from './profile/note-handlers'
import { openPresence } from './profile/presence'
import { openProfile } from './profile/open-profile'
import { LOST_AT_END } from './profile/lost-at-end'
import { createSetAsideHandlers } from './profile/set-aside-handlers'
import type { KeptSettings } from './profile/settings'
import { linkToAddress } from './link-to-address'
import { APP_ORIGIN } from './protocol/origin'
import { createSelfTestHandlers } from './self-test/handlers.electron'
import { createTemplateHandlers } from './templates/handlers.electron'
import { addContextMenu } from './window/context-menu.electron'
import { createWindowHandlers } from './window/handlers'
import { setMenu } from './window/menu/menu.electron'
import { offerToReopen } from './window/page-loss.electron'
import { quitWithWindow } from './window/quitting.electron'
import { createReaderWindow } from './window/reader-window.electron'
import type { OpenedBySystem } from './window/opened-by-system.electron'
import { askWhereToSave } from './window/save-dialog.electron'
import { focusOnSecondStart } from './window/single-instance.electron'
import { changeZoom, onWheelZoom } from './window/zoom.electron'

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

/** Opens the handbook in its window, as the reader left it. */
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
  const window = createReaderWindow({
    preload: parts.preload,
    icon: parts.icon,
    placement: session.value().window,
    zoom: session.value().zoom,
    onPlacement: session.saveWindow
  })
  const announce = createAnnounce(window.webContents)

  const openings = createOpenings((opening) => announce('openingAsked', opening))
  openings.ask(options.opened)

  const handlers: Handlers = {
    ...createWindowHandlers({
      changeZoom: (next) => changeZoom(window.webContents, next),
      fixedZoom: decisions.imposed.zoom ?? null,
      usualZoom: decisions.presets.zoom ?? 1,
      tell: (notice) => announce('noticeRaised', notice),
      saveZoom: session.saveZoom,
      writeText: (text) => clipboard.writeText(text)
    }),
    ...createProfileHandlers({
      profile,
      application: {
        version: app.getVersion(),
        electron: process.versions.electron,
        trial: parts.release?.channel === 'essai',
        linkScheme: parts.identity.linkScheme
      },
      takeOpenings: openings.take,
      exportDossier: async (dossier) => {
        const sent = isPermitted(policies, 'participants-joints') ? dossier : withoutParticipants(dossier)
        return exportDossier(window, sent, parts.identity.linkScheme, await identityOf(content))
      },
      onSettings: followTheme,
      otherNotices: async () => [
        ...(options.profileIsTemporary ? [LOST_AT_END] : []),
        await presence.notice,
        ...damageNotices(await content.live.current())
      ]
    }),
    ...createNoteHandlers(profile),
    ...createSetAsideHandlers({
      folder: options.profile,
      askWhere: (name) => askWhereToSave(window, name.replace(/\.\w+$/, ''), 'aside')
    }),
    ...createContentHandlers({
      content,
      updates,
      onProgress: (progress) => announce('contentProgressed', progress),
      chooseSource: (kind) =>
        chooseSource(window, kind, {
          value: () => session.value().importFolder,
          save: session.saveImportFolder
        }),
      log
    }),
    ...createPolicyHandlers(policies, content.workstation),
    ...createTemplateHandlers({ owner: window, live: content.live }),
    ...createSelfTestHandlers({
      owner: window,
      content,
      updates,
      profile: options.profile,
      identity: parts.identity,
      release: parts.release,
      workerScript: parts.pdfWorker,
      preload: parts.preload,
      onResult: (result) => announce('selfTestProgressed', result),
      log
    }),
    ...createPrintingHandlers({
      owner: window,
      live: content.live,
      workerScript: parts.pdfWorker,
      mayPrint: isPermitted(policies, 'impression'),
      onProgress: (progress) => announce('jobProgressed', progress),
      log
    })
  }
  routeRequests(handlers, {
    ownOrigin: APP_ORIGIN,
    log,
    onAnswered: (method, milliseconds) => options.log.debug(`${method}: ${Math.round(milliseconds)} ms`),
    checkOutputs: parts.release === null
  })
  loadFirstPage(window)
  options.log.debug(`démarrage\u00a0: ${app.getVersion()}, Electron ${process.versions.electron}`)

  // While the page loads: nothing of what follows is needed to draw it.
  const issue = (command: CommandName): void => {
    // Typing that a text field takes back; elsewhere this does nothing.
    if (command === 'undo') window.webContents.undo()
    announce('commandIssued', command)
  }
  setMenu(issue, development)
  addContextMenu(window, {
    issue,
    linkTo: (address) => linkToAddress(address, parts.identity.linkScheme),
    copyText: (text) => clipboard.writeText(text)
  })
  onWheelZoom(window.webContents, (way) => announce('commandIssued', way === 'in' ? 'zoomIn' : 'zoomOut'))
  offerToReopen(window, {
    log,
    address: `${APP_ORIGIN}/`,
    // The page would say so itself, if it could.
    beginAtVersions: () => {
      session.saveReading({ ...session.value().reading, path: '/versions', scroll: 0 })
    }
  })
  focusOnSecondStart(window, (sent) => {
    openings.ask(parseOpened(sent))
  })
  options.openedBySystem.follow((asked) => {
    openings.ask(readOpened([asked], parts.identity.linkScheme, options.profile))
  })
  content.live.onFallBack(() => announce('contentReplaced', null))
  if (readersMayInstall(policies)) checkOnSchedule(updates, (notice) => announce('noticeRaised', notice), log)
  quitWithWindow(window, () => Promise.all([profile.settled(), updates.settled(), presence.end()]))
}

function followTheme(settings: KeptSettings): void {
  nativeTheme.themeSource = settings.value().theme
}

/** Returns which content a dossier is made from. */
async function identityOf({ live }: Content): Promise<{ readonly id: string; readonly version: string }> {
  const { id, version } = activeOf(await live.current()).pack.manifest
  return { id, version }
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
