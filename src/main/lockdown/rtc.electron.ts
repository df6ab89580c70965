import type { WebContents } from 'electron'

/** Lets WebRTC send nothing: without a proxy that carries UDP, there is no way out left. */
export function silenceRtc(page: WebContents): void {
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
