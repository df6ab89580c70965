import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { events, methods } from '../src/shared/ipc/contract'
import { expect, test } from './fixtures/app'
import { attempt } from './fixtures/hostile-code'

// Every attempt below is refused aloud, on the console of the page.
test.use({
  allowedErrors:
    /Content Security Policy|ERR_|Not allowed|Failed to fetch|Blocked|TrustedScript|sandboxed|40[45]|Permissions policy/
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

test('every answer of the scheme carries the whole policy, whatever it is asked', async ({ page }) => {
  const policies = await page.evaluate(async (requests) => {
    const asked = requests.map(async ([method = '', address = '']) => {
      const { status, headers } = await fetch(address, { method })
      return [status, headers.get('content-security-policy')] as const
    })
    return Promise.all(asked)
  }, REQUESTS)
  expect(policies.map(([status]) => status)).toEqual([200, 200, 200, 200, 404, 404, 405, 405])
  expect(new Set(policies.map(([, policy]) => policy))).toEqual(new Set([POLICY]))
})

const REQUESTS = [
  ...['/', '/print.html', '/page-images.html', '/pack/contents.json', '/absent.js', '/pack/absent.json'].map(
    (address) => ['GET', address]
  ),
  ...['POST', 'DELETE'].map((method) => [method, '/'])
]
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types vue default"

/** Electron has this method and does not declare it. */
interface WithPreferences {
  getLastWebPreferences: () => object
}
interface WithSeen {
  seen?: { url: string; preferences: object; spells: boolean }[]
}

test('every page, shown or hidden, is sandboxed, isolated and without Node', async ({ app, page }) => {
  await app.evaluate(({ app: electron, webContents }) => {
    const seen: NonNullable<WithSeen['seen']> = []
    ;(globalThis as WithSeen).seen = seen
    const note = (contents: Electron.WebContents): void => {
      const preferences = (contents as unknown as WithPreferences).getLastWebPreferences()
      seen.push({ url: contents.getURL(), preferences, spells: contents.session.isSpellCheckerEnabled() })
    }
    webContents.getAllWebContents().forEach(note)
    electron.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => {
        note(contents)
      })
    })
  })
  const place = { entry: 'def-sla', section: null }
  const format = {
    layout: 'one-page',
    glossary: false,
    notes: false,
    margins: 'normal',
    sheets: 'single'
  } as const
  const job = { kind: 'entry', place, format } as const
  await page.evaluate(async (asked) => {
    await window.handbook.previewJob(asked)
    await window.handbook.printJob({ job: asked, destination: { kind: 'dialog' } })
  }, job)
  const seen = await app.evaluate(() => (globalThis as WithSeen).seen ?? [])
  const paths = seen.map(({ url }) => new URL(url).pathname)
  expect(paths).toEqual(expect.arrayContaining(['/', '/print.html', '/page-images.html']))
  for (const { url, preferences, spells } of seen) {
    expect(preferences, url).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false
    })
    expect(spells, `the spell checker of ${url}, which fetches dictionaries`).toBe(false)
  }
})
