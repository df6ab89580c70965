import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { attempt } from './fixtures/hostile-code'

// Every attempt below is refused aloud, on the console of the page.
test.use({
  allowedErrors:
    /Content Security Policy|ERR_|Not allowed|Failed to fetch|Blocked|TrustedScript|sandboxed|40[45]|Permissions policy/
})

const OWN_ADDRESS = /^app:\/\/handbook\//

test.beforeEach(async ({ page }) => {
  await page.getByRole('main').waitFor()
})

test('the window goes nowhere else and opens no other', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('app://handbook/') === null)).toBe(true)
  for (const address of [
    ...['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/', 'javascript:0'],
    ...['/pack/contents.json', '/versions/2026.11.1/contents.json', 'chrome://gpu/', 'devtools://devtools/']
  ]) {
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

test('a page that leaves for the empty one is brought back', async ({ page }) => {
  await attempt(page, () => window.location.assign('about:blank'), null)
  await page.waitForURL(OWN_ADDRESS)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is dropped on the window leads nowhere', async ({ page, profile }) => {
  const file = path.join(profile, 'dropped.html')
  writeFileSync(file, '<title>dropped</title>')
  const chromium = await page.context().newCDPSession(page)
  const dropped = [
    { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }], files: [] },
    { items: [{ mimeType: 'text/html', data: '<a href="https://example.org/">x</a>' }], files: [] },
    { items: [], files: [file] }
  ]
  for (const { items, files } of dropped) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items, files, dragOperationsMask: 1 }
      await chromium.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    }
  }
  expect(await page.evaluate(() => document.querySelector('main h1') !== null)).toBe(true)
  expect(page.url()).toMatch(OWN_ADDRESS)
})

/** Names of https://w3c.github.io/permissions-registry/ and of Chromium; a name that it does not know is refused too. */
const PERMISSIONS = [
  ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera'],
  ...['captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'hand-tracking', 'idle-detection', 'keyboard-lock', 'local-fonts'],
  ...['magnetometer', 'microphone', 'midi', 'nfc', 'notifications', 'payment-handler', 'pointer-lock'],
  ...['periodic-background-sync', 'persistent-storage', 'push', 'screen-wake-lock', 'speaker-selection'],
  ...['storage-access', 'system-wake-lock', 'top-level-storage-access', 'web-app-installation'],
  'window-management'
]

test('every permission is denied, asked for or looked up', async ({ page }) => {
  const states = await page.evaluate(async (names) => {
    const asked = names.map(async (name) => {
      const descriptor = { name, userVisibleOnly: true, sysex: true } as unknown as PermissionDescriptor
      return [name, (await navigator.permissions.query(descriptor)).state] as const
    })
    return (await Promise.allSettled(asked)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }, PERMISSIONS)
  expect(states.length).toBeGreaterThan(12)
  expect(states.filter(([, state]) => state !== 'denied')).toEqual([])
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

/** What asks for a power without looking it up: page code that must fail. */
const POWERS: Readonly<Record<string, string>> = {
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'navigator.mediaDevices.getDisplayMedia()',
  clipboard: 'navigator.clipboard.readText()',
  location: 'new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed))',
  instruments: 'navigator.requestMIDIAccess({ sysex: true })',
  usb: 'navigator.usb.requestDevice({ filters: [] })',
  'serial port': 'navigator.serial.requestPort()',
  hid: 'navigator.hid.requestDevice({ filters: [] }).then(([one]) => one.open())',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  'awake screen': 'navigator.wakeLock.request("screen")',
  'service worker': 'navigator.serviceWorker.register("/assets/x.js")',
  'worker of its own making':
    'new Promise((_, failed) => { new Worker(URL.createObjectURL(new Blob(["0"]))).onerror = failed })'
}

test('no power is given to a page that just takes it', async ({ page }) => {
  const given: string[] = []
  for (const [power, code] of Object.entries(POWERS)) {
    const taken = page.evaluate(`(async () => void (await ${code}))()`)
    await taken.then(
      () => given.push(power),
      () => undefined
    )
  }
  expect(given).toEqual([])
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
