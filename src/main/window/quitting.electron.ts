import { app, type BrowserWindow } from 'electron'

/** Ends the application with its window, once all that was made in it is on the disk. */
export function quitWithWindow(window: BrowserWindow, settled: () => Promise<unknown>): void {
  window.once('closed', () => {
    app.quit()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void settled().finally(() => {
      // Where nothing was left to write this comes before Electron has heeded `preventDefault`: it would take a call
      // made now for the one under way, and never end.
      setImmediate(() => app.quit())
    })
  })
}
