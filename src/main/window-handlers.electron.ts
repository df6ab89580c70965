import { app, clipboard, shell, type BrowserWindow } from 'electron'
import type { ProfileValues } from './policies/for-profile'
import type { Dossier } from '../shared/profile/dossier'
import type { WindowState } from '../shared/profile/session'
import { createContentHandlers } from './content/handlers'
import { chooseSource } from './content/choose-source.electron'
import type { Content } from './content/open-content'
import { readByWindow } from './content/store/read-by-window'
import { activeOf } from './content/store/versions'
import type { ContentUpdates } from './content/updates'
import type { Announce } from './ipc/announce.electron'
import type { Handlers } from './ipc/handlers'
import type { Openings } from './openings'
import type { Parts } from './parts.electron'
import { createPolicyHandlers } from './policies/handlers'
import { isPermitted, type Policies } from './policies/policies'
import { createPrintingHandlers } from './printing/handlers.electron'
import { createEpubHandlers } from './epub/handlers.electron'
import { exportDossier, withoutParticipants } from './profile/export-dossier.electron'
import { createProfileHandlers, type ProfileHandlersOptions } from './profile/handlers'
import { createKeptExportHandlers } from './profile/kept-export-handlers'
import { createNoteHandlers } from './profile/note-handlers'
import type { Profile } from './profile/open-profile'
import type { Session } from './profile/session'
import { createSetAsideHandlers } from './profile/set-aside-handlers'
import { createSelfTestHandlers } from './self-test/handlers.electron'
import { createTemplateHandlers } from './templates/handlers.electron'
import { chooseKeptExport } from './window/choose-kept-export.electron'
import { createWindowHandlers, type WindowHandlersOptions } from './window/handlers'
import { createSavedDocument } from './window/saved-document'
import { askWhereToSave } from './window/save-dialog.electron'
import type { KeptWindow } from './window/window-states'
import { changeZoom } from './window/zoom.electron'

/** What all windows share. */
export interface WindowServices extends Pick<ProfileHandlersOptions, 'onSettings' | 'otherNotices'> {
  /** Folder of the profile, where the reader's own files are. */
  readonly folder: string
  readonly profile: Profile
  readonly session: Session
  readonly policies: Policies
  readonly decided: { readonly presets: ProfileValues; readonly imposed: ProfileValues }
  readonly parts: Parts
  readonly content: Content
  readonly updates: ContentUpdates
  readonly log: (error: unknown) => void
}

/** One window, with what is done from it alone. */
interface HandledWindow extends Pick<
  WindowHandlersOptions,
  'openWindow' | 'arrangeWindows' | 'openLinkMenu'
> {
  readonly window: BrowserWindow
  readonly kept: KeptWindow
  readonly announce: Announce
  /** Tells all other windows. */
  readonly announceToOthers: Announce
  /** Tells the other windows that read the version that all read. */
  readonly replaceForOthers: (version: string | null) => void
  readonly openings: Openings
}

/** Returns the handlers of all that the page of a window asks for. */
export function createHandlers(services: WindowServices, handled: HandledWindow): Handlers {
  const { content, decided, folder, log, parts, policies, profile, session, updates } = services
  const { announce, announceToOthers, kept, openings, window } = handled
  const ownVersion = (): WindowState['version'] => kept.value().version
  const saved = createSavedDocument({
    openPath: (path) => shell.openPath(path),
    showItemInFolder: (path) => {
      shell.showItemInFolder(path)
    }
  })
  const live = readByWindow(content.live, ownVersion)

  /** Returns a dossier as the administration lets it leave the workstation. */
  const sendable = (dossier: Dossier): Dossier =>
    isPermitted(policies, 'participants-joints') ? dossier : withoutParticipants(dossier)

  /** Returns the window's own version; one that is gone is forgotten. */
  async function readOwnVersion(): Promise<string | null> {
    const { versions } = await content.live.current()
    if (!versions.some(({ version }) => version === ownVersion())) kept.change({ version: null })
    return ownVersion()
  }

  return {
    ...createWindowHandlers({
      ...handled,
      changeZoom: (next) => changeZoom(window.webContents, next),
      fixedZoom: decided.imposed.zoom ?? null,
      usualZoom: decided.presets.zoom ?? 1,
      tell: (notice) => announce('noticeRaised', notice),
      saveZoom: session.saveZoom,
      openSaved: saved.open,
      writeText: (text) => clipboard.writeText(text)
    }),
    ...createProfileHandlers({
      ...services,
      application: {
        version: app.getVersion(),
        electron: process.versions.electron,
        trial: parts.release?.channel === 'essai',
        linkScheme: parts.identity.linkScheme
      },
      place: {
        read: async () => ({ ownVersion: await readOwnVersion(), reading: kept.value().reading }),
        save: (reading) => {
          kept.change({ reading })
        }
      },
      takeOpenings: openings.take,
      tellOthers: (change) => announceToOthers('profileChanged', change),
      exportDossier: async (dossier) => {
        const { id, version } = activeOf(await live.current()).pack.manifest
        return exportDossier(window, sendable(dossier), parts.identity.linkScheme, { id, version })
      }
    }),
    ...createNoteHandlers(profile, (change) => announceToOthers('profileChanged', change)),
    ...createKeptExportHandlers({
      profile,
      sendable,
      now: () => new Date(),
      askWhere: () => askWhereToSave(window, 'Mes signets, notes et dossiers', 'kept'),
      chooseFile: () => chooseKeptExport(window),
      tellAll: (change) => {
        announce('profileChanged', change)
        announceToOthers('profileChanged', change)
      }
    }),
    ...createSetAsideHandlers({
      folder,
      askWhere: (name) => askWhereToSave(window, name.replace(/\.\w+$/, ''), 'aside')
    }),
    ...createContentHandlers({
      content,
      own: { value: ownVersion, choose: (version) => kept.change({ version }) },
      tellOthers: handled.replaceForOthers,
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
    ...createTemplateHandlers({ owner: window, live }),
    ...createEpubHandlers({ owner: window, live, onSaved: saved.remember }),
    ...createSelfTestHandlers({
      owner: window,
      content,
      updates,
      profile: folder,
      identity: parts.identity,
      release: parts.release,
      workerScript: parts.pdfWorker,
      preload: parts.preload,
      onResult: (result) => announce('selfTestProgressed', result),
      log
    }),
    ...createPrintingHandlers({
      owner: window,
      live,
      ownVersion: readOwnVersion,
      workerScript: parts.pdfWorker,
      mayPrint: isPermitted(policies, 'impression'),
      onSaved: saved.remember,
      onProgress: (progress) => announce('jobProgressed', progress),
      log
    })
  }
}
