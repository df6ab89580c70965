import { app, type BrowserWindow } from 'electron'

/** Ends the application with its window, once all that was made in it is on the disk. */
export function quitWithWindow(window: BrowserWindow, settled: () => Promise<unknown>): void {
  window.once('closed', () => {
    app.quit()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void settled().finally(() => {
      app.quit()
    })
  })
}
