import type { Session } from 'electron'

/** Refuses every download: files are written by main alone, where the reader chose. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}
