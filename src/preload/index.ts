import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { EVENT_CHANNEL_PREFIX, REQUEST_CHANNEL_PREFIX } from '../shared/ipc/channels'
import type { Bridge, EventName, MethodName, Payload } from '../shared/ipc/contract'

function call<M extends MethodName>(method: M): Bridge[M] {
  const request = (input?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(REQUEST_CHANNEL_PREFIX + method, input)
  return request as Bridge[M]
}

function listen<E extends EventName>(event: E): Bridge[`on${Capitalize<E>}`] {
  const subscribe = (listener: (payload: Payload<E>) => void): (() => void) => {
    const relay = (_: unknown, payload: Payload<E>): void => listener(payload)
    ipcRenderer.on(EVENT_CHANNEL_PREFIX + event, relay)
    return () => void ipcRenderer.off(EVENT_CHANNEL_PREFIX + event, relay)
  }
  return subscribe as Bridge[`on${Capitalize<E>}`]
}

/** Everything the page can ask for: repeated on purpose, as the surface to audit; `Bridge` keeps it true. */
const bridge: Bridge = {
  readStart: call('readStart'),
  saveReading: call('saveReading'),
  saveSearches: call('saveSearches'),
  addSearch: call('addSearch'),
  savePages: call('savePages'),
  addRecentPage: call('addRecentPage'),
  addFinishedPage: call('addFinishedPage'),
  addBookmark: call('addBookmark'),
  removeBookmark: call('removeBookmark'),
  restoreBookmark: call('restoreBookmark'),
  saveDossiers: call('saveDossiers'),
  exportDossier: call('exportDossier'),
  listSetAside: call('listSetAside'),
  exportSetAside: call('exportSetAside'),
  readNotes: call('readNotes'),
  keepNote: call('keepNote'),
  removeNote: call('removeNote'),
  exportKept: call('exportKept'),
  readKeptExport: call('readKeptExport'),
  keepKeptExport: call('keepKeptExport'),
  saveTemplate: call('saveTemplate'),
  saveEpub: call('saveEpub'),
  zoom: call('zoom'),
  openWindow: call('openWindow'),
  arrangeWindows: call('arrangeWindows'),
  openLinkMenu: call('openLinkMenu'),
  openSaved: call('openSaved'),
  copyText: call('copyText'),
  previewJob: call('previewJob'),
  draftJob: call('draftJob'),
  saveJob: call('saveJob'),
  listPrinters: call('listPrinters'),
  printJob: call('printJob'),
  cancelJob: call('cancelJob'),
  readContentStatus: call('readContentStatus'),
  readContentLog: call('readContentLog'),
  findPluggedKeys: call('findPluggedKeys'),
  examineContent: call('examineContent'),
  installContent: call('installContent'),
  cancelContent: call('cancelContent'),
  chooseVersion: call('chooseVersion'),
  markChangesRead: call('markChangesRead'),
  saveSettings: call('saveSettings'),
  readPolicies: call('readPolicies'),
  readPolicyReport: call('readPolicyReport'),
  runSelfTest: call('runSelfTest'),
  saveSelfTestReport: call('saveSelfTestReport'),
  pathOfDropped: (file) => webUtils.getPathForFile(file as File),
  onProfileChanged: listen('profileChanged'),
  onContentProgressed: listen('contentProgressed'),
  onContentReplaced: listen('contentReplaced'),
  onCommandIssued: listen('commandIssued'),
  onNoticeRaised: listen('noticeRaised'),
  onOpeningAsked: listen('openingAsked'),
  onJobProgressed: listen('jobProgressed'),
  onSelfTestProgressed: listen('selfTestProgressed')
}

contextBridge.exposeInMainWorld('handbook', bridge)
