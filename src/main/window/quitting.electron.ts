import { app } from 'electron'

/** Ends the application once all that was made in it is on the disk. */
export function quitOnceSettled(settled: () => Promise<unknown>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    void settled().finally(() => {
      // Where nothing was left to write this comes before Electron has heeded `preventDefault`: it would take a call
      // made now for the one under way, and never end.
      setImmediate(() => app.quit())
    })
  })
}
