import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, webContents, type WebContents } from 'electron'
import * as v from 'valibot'
import { createHiddenWindow } from '../printing/hidden-window.electron'
import { APP_ORIGIN } from '../protocol/origin'
import { readerPreferences } from '../window/reader-window.electron'
import { findingOf, type Finding } from './finding'
import { lockdownProblems, pageProbeSchema, type OpenedPage, type PageProbe } from './lockdown'
import { pageProbe, type LoopbackPorts } from './page-probe'

/** A page that any window may show: it is empty until it is asked for something. */
const EMPTY_PAGE = `${APP_ORIGIN}/print.html`
/** A refused navigation has no event of its own. */
const NAVIGATION_MS = 300

/** Electron has this method and does not declare it. */
interface WithPreferences {
  readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> | null
}

/**
 * Opens a page as the reader's window does and one as printing does, hidden, tries in both what would leave them, and reads
 * back how every page of the application was opened. What they send, if they can, goes to this workstation alone.
 */
export async function tryLockdown(preload: string): Promise<Finding> {
  await app.whenReady()
  const windows = [
    new BrowserWindow({ show: false, webPreferences: readerPreferences(preload, 1) }),
    createHiddenWindow()
  ]
  const ear = await openEar()
  try {
    await Promise.all(windows.map((window) => window.loadURL(EMPTY_PAGE)))
    const pages = webContents.getAllWebContents().filter((page) => page.getURL().startsWith(APP_ORIGIN))
    const tried = await Promise.all(windows.map((window) => probe(window.webContents, ear.ports)))
    const problems = lockdownProblems({
      pages: pages.map(readBack),
      probes: tried.flatMap((one) => one.probes),
      left: tried.flatMap((one) => one.left),
      heard: ear.heard(),
      resolverRules: app.commandLine.getSwitchValue('host-resolver-rules')
    })
    return findingOf(problems.length === 0 ? null : `Ne tient pas\u00a0: ${problems.join(' ; ')}.`)
  } finally {
    ear.close()
    for (const window of windows) window.destroy()
  }
}

function readBack(page: WebContents): OpenedPage {
  const preferences = (page as unknown as WithPreferences).getLastWebPreferences() ?? {}
  return {
    path: new URL(page.getURL()).pathname,
    preferences,
    spellChecker: page.session.isSpellCheckerEnabled(),
    rtc: page.getWebRTCIPHandlingPolicy()
  }
}

async function probe(
  page: WebContents,
  ports: LoopbackPorts
): Promise<{ readonly probes: readonly PageProbe[]; readonly left: readonly string[] }> {
  const probes = [v.parse(pageProbeSchema, await page.executeJavaScript(pageProbe(ports)))]
  const left: string[] = []
  for (const address of [
    `http://127.0.0.1:${ports.tcp}/`,
    'data:text/html,x',
    `${APP_ORIGIN}/pack/pack.json`
  ]) {
    // It may never answer, where the page goes.
    void page.executeJavaScript(`location.assign(${JSON.stringify(address)})`).catch(() => undefined)
    await pause(NAVIGATION_MS)
    if (page.getURL() !== EMPTY_PAGE) left.push(page.getURL())
  }
  return { probes, left }
}

/** Listens on loopback for whatever may leave a page, and counts it. */
async function openEar(): Promise<{
  readonly ports: LoopbackPorts
  readonly heard: () => number
  readonly close: () => void
}> {
  let heard = 0
  const server = createServer((socket) => {
    heard++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  const socket = createSocket('udp4')
    .on('message', () => heard++)
    .bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(socket, 'listening')])
  return {
    ports: { tcp: (server.address() as AddressInfo).port, udp: socket.address().port },
    heard: () => heard,
    close: () => {
      server.close()
      socket.close()
    }
  }
}
