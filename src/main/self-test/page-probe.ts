/** Where a page is to try to send something: on this workstation, whatever happens. */
export interface LoopbackPorts {
  readonly tcp: number
  readonly udp: number
}

/** Names of https://w3c.github.io/permissions-registry/ that Chromium knows without a person's gesture. */
const PERMISSIONS = [
  ...['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'display-capture', 'idle-detection'],
  ...['clipboard-read', 'clipboard-write', 'persistent-storage', 'screen-wake-lock', 'local-fonts'],
  ...['window-management', 'storage-access', 'background-sync', 'accelerometer', 'magnetometer']
]
/** What scripts see where Node is in a page. */
const GLOBALS = ['require', 'process', 'module', 'Buffer', 'electron']
/** How long what was sent may take to arrive on loopback. */
const DELAY_MS = 1000

/**
 * Returns the script that tries in a page what would leave it, one way after the other, and resolves to what
 * `pageProbeSchema` says. It is text, for it runs in the page.
 */
export function pageProbe({ tcp, udp }: LoopbackPorts): string {
  return `(async () => {
    const host = '127.0.0.1:${tcp}'
    const address = 'http://' + host + '/'
    const link = (rel) => () => document.head.append(Object.assign(document.createElement('link'), { rel, href: address + rel }))
    const attempts = [
      () => fetch(address, { mode: 'no-cors', keepalive: true }),
      () => new WebSocket('ws://' + host + '/'),
      () => new EventSource(address),
      () => navigator.sendBeacon(address, 'x'),
      () => { new Image().src = address + 'x.png' },
      ...['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'stylesheet', 'icon'].map(link),
      () => {
        const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
        document.body.append(form)
        form.submit()
      },
      () => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0; url=' + address })),
      async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
      }
    ]
    await Promise.allSettled(attempts.map((attempt) => Promise.resolve().then(attempt)))
    const asked = ${JSON.stringify(PERMISSIONS)}.map(async (name) => [name, (await navigator.permissions.query({ name })).state])
    const states = (await Promise.allSettled(asked)).flatMap(({ value }) => (value === undefined ? [] : [value]))
    const answer = await fetch(location.pathname)
    const opened = window.open(address) !== null
    await new Promise((resolve) => setTimeout(resolve, ${DELAY_MS}))
    return {
      policy: answer.headers.get('content-security-policy'),
      globals: ${JSON.stringify(GLOBALS)}.filter((name) => name in globalThis),
      permissions: states.filter(([, state]) => state !== 'denied').map(([name]) => name),
      opened
    }
  })()`
}
