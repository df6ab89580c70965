import { app } from 'electron'
import { lockDown } from './lockdown/lock-down.electron'
import { APP_ORIGIN } from './protocol/origin'
import { registerAppScheme } from './protocol/scheme.electron'
import { renounceDefaultMenu } from './window/menu/menu.electron'

export interface PagesOptions {
  readonly devServer: URL | null
  readonly packaged: boolean
}

/** Does what must be done before Electron is ready wherever a page is drawn, in a window or for paper. */
export function prepareForPages({ devServer, packaged }: PagesOptions): void {
  lockDown(app, { ownOrigin: APP_ORIGIN, devServer, packaged })
  registerAppScheme()
  renounceDefaultMenu()
  // Of the voices of Linux, which Chromium joins only when a page first asks for them.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
  // Chromium writes it into PDFs as their creator: the application, not a browser.
  app.userAgentFallback = userAgent()
}

/** Returns what the application says of itself to a server and in PDFs: its name and version, nothing of the workstation. */
export function userAgent(): string {
  return `${app.getName()}/${app.getVersion()}`
}
