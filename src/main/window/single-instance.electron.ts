import { app, type BrowserWindow } from 'electron'

/**
 * Returns whether this is the only instance on its profile. If it is not, the one that is there comes to the
 * front, and this one should end. Before `ready`, after the profile is known.
 */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock()
}

/** Brings a window to the front when the application is started a second time. */
export function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}
