import { beforeEach, describe, expect, test, vi } from 'vitest'
import { methods } from '../../shared/ipc/contract'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import { DEFAULT_SETTINGS } from '../../shared/profile/default-settings'
import type { Handlers } from './handlers'
import { routeRequests } from './router.electron'
import { ipcListeners } from './testing/electron'
import type { Frame } from './trust'

vi.mock('electron', () => import('./testing/electron'))

const own: Frame = { origin: 'app://handbook', parent: null }
const reading = {
  path: '/',
  scroll: 0,
  before: [],
  after: [],
  contentsFolded: false,
  expanded: [],
  lastRead: null
}
const note = {
  id: '7f1d4b52-6c1a-4c6e-9b0a-1d2e3f405162',
  entry: 'def-sla',
  section: null,
  title: 'SLA',
  quote: null,
  code: null,
  words: 'À demander.',
  createdAt: '2026-12-01T12:00:00Z',
  changedAt: '2026-12-01T12:00:00Z'
}
const PAGE = 7
const log = vi.fn()
const onAnswered = vi.fn()

const untried = (): never => {
  throw new Error('Not part of this test')
}

const handlers: Handlers = {
  readContentStatus: untried,
  readContentLog: untried,
  findPluggedKeys: untried,
  examineContent: untried,
  installContent: untried,
  cancelContent: untried,
  chooseVersion: untried,
  markChangesRead: untried,
  readStart: () => ({
    bookmarks: [],
    dossiers: { current: null, dossiers: [] },
    reading,
    ownVersion: null,
    searches: { kept: true, recent: [] },
    pages: { kept: true, recent: [], finished: [] },
    zoom: 1,
    settings: DEFAULT_SETTINGS,
    notices: [],
    application: { version: '1.0.0', electron: '33.2.1', trial: false, linkScheme: 'manuel' },
    openings: []
  }),
  runSelfTest: untried,
  saveSelfTestReport: untried,
  readPolicies: untried,
  readPolicyReport: untried,
  saveSettings: untried,
  saveReading: () => undefined,
  saveSearches: () => undefined,
  addSearch: () => ({ kept: true, recent: [] }),
  savePages: () => undefined,
  addRecentPage: () => ({ kept: true, recent: [], finished: [] }),
  addFinishedPage: () => ({ kept: true, recent: [], finished: [] }),
  addBookmark: (place) => ({ bookmarks: [{ ...place, createdAt: '2026-11-23T12:00:00Z' }], notice: null }),
  removeBookmark: () => ({ bookmarks: [], notice: null }),
  restoreBookmark: () => {
    throw new Error('secret detail')
  },
  saveDossiers: () => ({ merged: null, notice: null }),
  exportDossier: () => ({ outcome: 'cancelled' }),
  exportKept: untried,
  readKeptExport: untried,
  keepKeptExport: untried,
  listSetAside: () => [],
  exportSetAside: () => ({ outcome: 'cancelled' }),
  readNotes: () => ({ notes: [], notice: null }),
  keepNote: () => null,
  removeNote: () => null,
  saveTemplate: () => ({ outcome: 'cancelled' }),
  saveEpub: () => ({ outcome: 'cancelled' }),
  zoom: () => Number.NaN,
  openWindow: () => undefined,
  arrangeWindows: () => undefined,
  openLinkMenu: () => undefined,
  openSaved: () => null,
  copyText: () => undefined,
  draftJob: () => ({ outcome: 'cancelled' }),
  previewJob: () => Promise.reject(new Error('secret detail')),
  saveJob: () => ({ outcome: 'cancelled' }),
  listPrinters: () => [],
  printJob: () => ({ outcome: 'cancelled' }),
  cancelJob: () => undefined
}

function ask(
  method: string,
  input: unknown,
  senderFrame: Frame | null = own,
  sender = { id: PAGE }
): unknown {
  return ipcListeners.get(`handbook:request:${method}`)?.({ senderFrame, sender }, input)
}

beforeEach(() => {
  ipcListeners.clear()
  log.mockClear()
  onAnswered.mockClear()
  routeRequests((page) => (page === PAGE ? handlers : null), {
    ownOrigin: 'app://handbook',
    log,
    onAnswered,
    checkOutputs: true
  })
})

describe('the router', () => {
  test('answers every method of the contract and nothing else', () => {
    expect([...ipcListeners.keys()].sort()).toEqual(
      Object.keys(methods)
        .map((method) => `handbook:request:${method}`)
        .sort()
    )
  })

  test('hands parsed input to the handler and wraps what it answers', async () => {
    expect(await ask('addBookmark', { entry: 'def-sla', section: null, surplus: 1 })).toEqual({
      ok: true,
      value: {
        bookmarks: [{ entry: 'def-sla', section: null, createdAt: '2026-11-23T12:00:00Z' }],
        notice: null
      }
    })
  })

  test('tells which method was answered, and nothing of what was asked', async () => {
    await ask('addBookmark', { entry: 'def-sla', section: null })
    expect(onAnswered.mock.calls).toEqual([['addBookmark', expect.any(Number)]])
  })

  test.each([
    ['addBookmark', { entry: '../etc/passwd', section: null }],
    ['addBookmark', undefined],
    ['zoom', 'further'],
    ['keepNote', { ...note, words: 'x'.repeat(4001) }],
    ['keepNote', { ...note, quote: { exact: '', prefix: '', suffix: '', start: 0 } }],
    ['removeNote', '../notes.json'],
    ['readStart', {}],
    ['copyText', 'x'.repeat(500_001)],
    ['openWindow', { path: 'https://example.org' }],
    ['openWindow', { path: '/', version: '../2026' }],
    ['saveReading', { ...reading, path: 'https://example.org' }],
    ['saveReading', { ...reading, scroll: Number.NaN }]
  ])('refuses input of another form: %s', async (method, input) => {
    expect(await ask(method, input)).toMatchObject({ ok: false, code: 'invalid-input' })
  })

  test('refuses a frame that is missing, one inside the page, and a page that is no window of ours, before it looks at the input', async () => {
    const refused = { ok: false, code: 'untrusted-sender', message: 'readStart' }
    expect(await ask('readStart', 'nonsense', null)).toEqual(refused)
    expect(await ask('readStart', undefined, { ...own, parent: {} })).toEqual(refused)
    expect(await ask('readStart', undefined, own, { id: PAGE + 1 })).toEqual(refused)
  })

  test.each([
    ['restoreBookmark', { entry: 'def-sla', section: null, createdAt: '2026-11-23T12:00:00Z' }],
    ['previewJob', { kind: 'handbook', format: DEFAULT_PRINT_FORMAT }]
  ])('keeps the detail of an internal error to the log: %s', async (method, input) => {
    expect(await ask(method, input)).toEqual({ ok: false, code: 'internal', message: method })
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: 'secret detail' }))
  })

  test('catches an answer that drifted from the contract', async () => {
    expect(await ask('zoom', 'in')).toEqual({ ok: false, code: 'internal', message: 'zoom' })
  })
})
