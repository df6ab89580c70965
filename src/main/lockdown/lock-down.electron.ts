import type { App } from 'electron'
import { refuseCertificates } from './certificates.electron'
import { closeDebugging } from './debugging.electron'
import { refuseDownloads } from './downloads.electron'
import { leaveKeyring } from './keyring.electron'
import { refuseLeaving } from './navigation.electron'
import { silenceNetwork } from './network.electron'
import { refusePermissions } from './permissions.electron'
import { refuseForeignRequests } from './requests.electron'
import { silenceRtc } from './rtc.electron'
import { turnOffSpelling } from './spelling.electron'

export interface LockdownOptions {
  readonly ownOrigin: string
  /** The server of development mode; null in every other mode. */
  readonly devServer: URL | null
  readonly packaged: boolean
}

/** Closes every way out of the application, and every way in, for all sessions and pages to come. Before `ready` only. */
export function lockDown(app: App, { ownOrigin, devServer, packaged }: LockdownOptions): void {
  const allowed = devServer === null ? [] : [devServer.origin, devServer.origin.replace(/^http/, 'ws')]
  // As root, in a container, Chromium runs without its sandbox only: the command line must ask for that.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  silenceNetwork(app.commandLine, devServer?.hostname ?? null)
  leaveKeyring(app.commandLine)
  if (packaged) closeDebugging(app.commandLine)
  app.on('session-created', (session) => {
    turnOffSpelling(session)
    refusePermissions(session)
    refuseForeignRequests(session, ownOrigin, allowed)
    refuseDownloads(session)
    refuseCertificates(session)
  })
  app.on('web-contents-created', (_event, page) => {
    silenceRtc(page)
    refuseLeaving(page, ownOrigin)
  })
  app.on('certificate-error', (event, _page, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}
