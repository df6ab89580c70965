import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { events, methods } from '../src/shared/ipc/contract'
import { expect, test } from './fixtures/app'

// Every attempt below is refused aloud, on the console of the page.
test.use({
  allowedErrors:
    /Content Security Policy|ERR_|Not allowed|Failed to fetch|Blocked|TrustedScript|sandboxed|404|Permissions policy/
})

const OWN_ADDRESS = /^app:\/\/handbook\//

/** Listens on loopback for whatever may leave the page, and counts it. */
async function openEar(): Promise<{ tcp: number; udp: number; heard: () => number; close: () => void }> {
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
    tcp: (server.address() as AddressInfo).port,
    udp: socket.address().port,
    heard: () => heard,
    close: () => {
      server.close()
      socket.close()
    }
  }
}

/** Runs a hostile piece of page code; returns what it threw or answered, as text. */
function attempt<T>(page: Page, hostile: (argument: T) => unknown, argument: T): Promise<string> {
  return page
    .evaluate<unknown, T>(hostile as never, argument as never)
    .then(String, (error: unknown) => `refused: ${String(error)}`)
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('main').waitFor()
})

test('the bridge is the contract, and nothing of Node or Electron is in the page', async ({ page }) => {
  const exposed = await page.evaluate(() => Object.keys(window.handbook).sort())
  const announced = Object.keys(events).map((name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  expect(exposed).toEqual([...Object.keys(methods), ...announced, 'pathOfDropped'].sort())
  const types = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].map(
      (name) => typeof (globalThis as Record<string, unknown>)[name]
    )
  )
  expect(new Set(types)).toEqual(new Set(['undefined']))
})

test('a request of the wrong form is refused with a code', async ({ page }) => {
  const reply = await page.evaluate(() =>
    window.handbook.addBookmark({ entry: '../etc/passwd', section: null })
  )
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
})

test('no request of the page reaches a network', async ({ page }) => {
  const ear = await openEar()
  const origin = `127.0.0.1:${ear.tcp}`
  for (const address of [
    `http://${origin}/`,
    `https://${origin}/`,
    'file:///etc/passwd',
    'https://example.org/'
  ]) {
    expect(await attempt(page, (url: string) => fetch(url).then(() => 'fetched'), address)).toContain(
      'refused'
    )
  }
  await attempt(page, (url: string) => new WebSocket(url).readyState, `ws://${origin}/`)
  await attempt(page, (url: string) => new EventSource(url).readyState, `http://${origin}/`)
  await attempt(page, (url: string) => navigator.sendBeacon(url, 'x'), `http://${origin}/`)
  await page.evaluate((host) => {
    for (const [rel, href] of [
      ['dns-prefetch', `//${host}`],
      ['preconnect', `http://${host}`],
      ['prefetch', `http://${host}/x`],
      ['stylesheet', `http://${host}/x.css`]
    ] as const) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = href
      document.head.append(link)
    }
    const image = new Image()
    image.src = `http://${host}/x.png`
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0; url=http://${host}/`
    document.head.append(refresh)
  }, origin)
  await attempt(
    page,
    async (port: number) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 1500))
      peer.close()
    },
    ear.udp
  )
  expect(ear.heard()).toBe(0)
  ear.close()
  expect(page.url()).toMatch(OWN_ADDRESS)
})

test('no script, frame or form of another origin comes in', async ({ page }) => {
  await attempt(
    page,
    () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.broken = true'
      document.body.append(script)
    },
    null
  )
  await attempt(page, () => document.body.setAttribute('onclick', 'globalThis.broken = true'), null)
  await attempt(page, () => document.body.click(), null)
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false)

  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    const form = document.createElement('form')
    form.action = 'https://example.org/'
    document.body.append(form)
    form.submit()
  })
  await expect.poll(() => page.frames().every((frame) => !frame.url().startsWith('https'))).toBe(true)
  expect(page.url()).toMatch(OWN_ADDRESS)
})

test('the window goes nowhere else and opens no other', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('app://handbook/') === null)).toBe(true)
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/']) {
    await attempt(
      page,
      (url: string) => {
        window.location.assign(url)
      },
      address
    )
  }
  // Playwright's own waiting would wait for ever for navigations that were begun and refused.
  expect(await page.evaluate(() => document.querySelector('main h1') !== null)).toBe(true)
  expect(page.url()).toMatch(OWN_ADDRESS)
  expect(app.windows()).toHaveLength(1)
})

test('every permission is denied, asked for or looked up', async ({ page }) => {
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) {
    const state = await page.evaluate(
      (asked) => navigator.permissions.query({ name: asked as PermissionName }).then((found) => found.state),
      name
    )
    expect(state, name).toBe('denied')
  }
  expect(await attempt(page, () => navigator.mediaDevices.getUserMedia({ audio: true }), null)).toContain(
    'refused'
  )
  expect(await attempt(page, () => navigator.clipboard.readText(), null)).toContain('refused')
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('nothing is downloaded', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event, item) => {
      Object.assign(globalThis, {
        lastDownload: { prevented: event.defaultPrevented, state: item.getState() }
      })
    })
  })
  await page.evaluate(() => {
    const anchor = document.createElement('a')
    anchor.href = URL.createObjectURL(new Blob(['x']))
    anchor.download = 'x.txt'
    anchor.click()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as { lastDownload?: unknown }).lastDownload))
    .toMatchObject({ prevented: true })
})

test('the scheme serves the application and its pack, and no other file', async ({ page }) => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/pack/../../package.json',
    '/pack/..%2f..%2fpackage.json',
    '/pack/pack.json.bak',
    '/assets/'
  ]) {
    const status = await page.evaluate((address) => fetch(address).then((response) => response.text()), path)
    expect(status, path).not.toContain('devDependencies')
  }
  const headers = await page.evaluate(() =>
    fetch('/').then((response) => Object.fromEntries(response.headers))
  )
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

/** Electron has this method and does not declare it. */
interface WithPreferences {
  getLastWebPreferences: () => object
}

test('the windows are sandboxed, isolated and without Node, and spelling fetches no dictionary', async ({
  app
}) => {
  const facts = await app.evaluate(({ BrowserWindow, session }) => ({
    preferences: BrowserWindow.getAllWindows().map((window) =>
      (window.webContents as unknown as WithPreferences).getLastWebPreferences()
    ),
    spelling: session.defaultSession.isSpellCheckerEnabled()
  }))
  expect(facts.spelling).toBe(false)
  for (const preferences of facts.preferences) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false
    })
  }
})
