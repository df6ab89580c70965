import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { methods, type MethodName, type Reply } from '../shared/ipc/contract'
import { createContentHandlers } from './content/handlers'
import { writeTestPack } from './content/pack/testing/pack'
import { openTestContent, openTestUpdates } from './content/testing/content'
import { emptyFolder } from './files/testing/folder'
import type { Handlers } from './ipc/handlers'
import { routeRequests } from './ipc/router.electron'
import { ipcListeners } from './ipc/testing/electron'
import { hostileInput, isTaken } from './ipc/testing/hostile-input'
import { createPolicyHandlers } from './policies/handlers'
import { openWorkstation } from './policies/workstation'
import { createProfileHandlers } from './profile/handlers'
import { createKeptExportHandlers } from './profile/kept-export-handlers'
import { createNoteHandlers } from './profile/note-handlers'
import { createSetAsideHandlers } from './profile/set-aside-handlers'
import { openProfile } from './profile/open-profile'
import { FIRST_WINDOW } from './profile/session'
import { createTemplateHandlers } from './templates/handlers.electron'
import { createWindowHandlers } from './window/handlers'

vi.mock('electron', () => import('./ipc/testing/electron'))

const names = Object.keys(methods) as MethodName[]
const now = (): Date => new Date('2026-12-01T12:00:00Z')
/** How many times more inputs than in an ordinary run. FUZZ_SEED, which every failure prints, makes a run again. */
const THOROUGH = Number(process.env['FUZZ_TIMES'] ?? 1)
const nothing = (): undefined => undefined

interface Desk {
  readonly ask: (method: MethodName, input: unknown) => Promise<Reply<unknown>>
  /** Fails where a kept file is damaged or anything beside the profile has changed. */
  readonly check: () => Promise<void>
}

/** The router over the real handlers, on a profile of its own; printing and what prints, which need windows, are stood in for. */
async function openDesk(): Promise<Desk> {
  const folder = await emptyFolder()
  const folders = { profile: path.join(folder, 'profil'), machine: path.join(folder, 'poste') }
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  const errors: unknown[] = []
  const log = (error: unknown): void => void errors.push(error)
  const workstation = openWorkstation('manuel-d-essai', folders.machine)
  const content = openTestContent({
    carried: await writeTestPack({ 'contents.json': '{}' }),
    root: path.join(folder, 'root.json'),
    workstation,
    profile: folders.profile,
    log
  })
  const updates = await openTestUpdates(content, folders.profile)
  const profile = openProfile(folders.profile, now)
  const live = content.live
  const gaveUp = (): { outcome: 'cancelled' } => ({ outcome: 'cancelled' })
  const handlers: Handlers = {
    ...createWindowHandlers({
      changeZoom: (next) => next(1),
      fixedZoom: null,
      usualZoom: 1,
      tell: nothing,
      saveZoom: nothing,
      openWindow: () => true,
      arrangeWindows: nothing,
      openLinkMenu: nothing,
      openSaved: () => Promise.resolve(null),
      writeText: nothing
    }),
    ...createProfileHandlers({
      profile,
      place: {
        read: () => Promise.resolve({ reading: FIRST_WINDOW.reading, ownVersion: null }),
        save: nothing
      },
      tellOthers: nothing,
      application: { version: '1.0.0', electron: '33.2.1', trial: false, linkScheme: 'manuel' },
      takeOpenings: () => Promise.resolve([]),
      exportDossier: gaveUp,
      onSettings: nothing,
      otherNotices: () => Promise.resolve([])
    }),
    ...createNoteHandlers(profile, nothing),
    ...createKeptExportHandlers({
      profile,
      sendable: (dossier) => dossier,
      now,
      askWhere: () => Promise.resolve(null),
      chooseFile: () => Promise.resolve(null),
      tellAll: nothing
    }),
    ...createSetAsideHandlers({ folder: folders.profile, askWhere: () => Promise.resolve(null) }),
    ...createContentHandlers({
      content,
      own: { value: () => null, choose: nothing },
      tellOthers: nothing,
      updates,
      onProgress: nothing,
      chooseSource: () => Promise.resolve(null),
      log
    }),
    ...createPolicyHandlers(workstation.policies(), workstation),
    ...createTemplateHandlers({ owner: null as never, live }),
    saveEpub: gaveUp,
    previewJob: gaveUp,
    draftJob: gaveUp,
    saveJob: gaveUp,
    listPrinters: () => [],
    printJob: gaveUp,
    cancelJob: nothing,
    runSelfTest: () => ({
      at: now().toISOString(),
      application: { name: 'manuel', version: '1.0.0', electron: '33.2.1', channel: null },
      content: null,
      system: 'test',
      results: []
    }),
    saveSelfTestReport: gaveUp
  }
  routeRequests(() => handlers, { ownOrigin: 'app://handbook', log, onAnswered: nothing, checkOutputs: true })
  const senderFrame = { origin: 'app://handbook', parent: null }
  const beside = async (): Promise<unknown> => [
    (await readdir(folder)).filter((name) => name !== 'profil').sort(),
    await readFile(path.join(folder, 'secret.txt'), 'utf8')
  ]
  const before = await beside()
  return {
    ask: async (method, input) => {
      const listener = ipcListeners.get(`handbook:request:${method}`)
      const reply = (await listener?.(
        { senderFrame, sender: { id: 1 } },
        structuredClone(input)
      )) as Reply<unknown>
      if (!reply.ok && reply.code !== 'invalid-input') throw new Error(reply.code, { cause: errors.at(-1) })
      return reply
    },
    check: async () => {
      await Promise.all([profile.settled(), updates.settled()])
      const again = openProfile(folders.profile, now)
      const files = await Promise.all([again.bookmarks(), again.dossiers(), again.session, again.notes()])
      expect(files.map(({ notice }) => notice)).toEqual(files.map(() => null))
      expect(await beside()).toEqual(before)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    }
  }
}

test.each(names)(
  '%s answers whatever it is sent with a value of the contract or a refusal',
  async (method) => {
    const desk = await openDesk()
    const input = hostileInput(methods[method].input)
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        const reply = await desk.ask(method, sent)
        if (reply.ok) expect(isTaken(methods[method].input, sent)).toBe(true)
      }),
      { numRuns: 60 * THOROUGH }
    )
    await desk.check()
  }
)

const anyRequest = fc
  .constantFrom(...names)
  .chain((method) => hostileInput(methods[method].input).map((input) => ({ method, input })))

test('requests that are sent at once are answered alike, and leave every kept file sound', async () => {
  const desk = await openDesk()
  await fc.assert(
    fc.asyncProperty(fc.array(anyRequest, { minLength: 5, maxLength: 20 }), async (requests) => {
      await Promise.all(requests.map(({ method, input }) => desk.ask(method, input)))
    }),
    { numRuns: 20 * THOROUGH }
  )
  await desk.check()
})
