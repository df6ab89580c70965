import type { CommandLine } from 'electron'

/** Where nothing listens (the discard port): should Chromium ever try to connect, it is refused at once. */
const NOWHERE = 'http://127.0.0.1:9'
/** Tells the local network its addresses over multicast, unlike anything else of Chromium that can be shut off. */
const MULTICAST_FEATURE = 'WebRtcHideLocalIpsWithMdns'

/**
 * Shuts Chromium's own network before it starts: no name resolves, no connection is made, nothing is multicast.
 * A policy of content does not cover dns-prefetch, preconnect or WebRTC. `allowed` is a host to leave reachable.
 */
export function silenceNetwork(commandLine: CommandLine, allowed: string | null): void {
  const exception = allowed === null ? '' : `, EXCLUDE ${allowed}`
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`)
  commandLine.appendSwitch('proxy-server', NOWHERE)
  const disabled = commandLine.getSwitchValue('disable-features')
  commandLine.appendSwitch(
    'disable-features',
    disabled === '' ? MULTICAST_FEATURE : `${disabled},${MULTICAST_FEATURE}`
  )
}
