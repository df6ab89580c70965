import { app, type BrowserWindow } from 'electron'

/**
 * Returns whether this is the only instance on its profile. If it is not, the one that is there comes to the
 * front, and this one should end. Before `ready`, after the profile is known.
 * @param opened what this instance was started to open: the one that is there is sent it
 */
export function isOnlyInstance(opened: object | null): boolean {
  return app.requestSingleInstanceLock({ opened })
}

/**
 * Brings a window to the front when the application is started a second time.
 * @param open is given what the second start was to open, unchecked
 */
export function focusOnSecondStart(window: BrowserWindow, open: (opened: unknown) => void): void {
  app.on('second-instance', (_event, _argv, _cwd, sent) => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    if (typeof sent === 'object' && sent !== null && 'opened' in sent) open(sent.opened)
  })
}
