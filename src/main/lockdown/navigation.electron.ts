import type { WebContents } from 'electron'
import { isDocument } from './is-document'

/** Confines a page to our origin: it goes to no other, opens no window, holds no webview. Security guide, items 12 to 14. */
export function refuseLeaving(page: WebContents, ownOrigin: string): void {
  const stay = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (!isDocument(event.url, ownOrigin)) event.preventDefault()
  }
  page.on('will-navigate', stay)
  page.on('will-redirect', stay)
  page.on('will-frame-navigate', stay)
  // about:blank fires no will-navigate event: https://github.com/electron/electron/issues/31783.
  page.on('did-navigate', (_event, url) => {
    if (!isDocument(url, ownOrigin)) void page.loadURL(`${ownOrigin}/`)
  })
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
  page.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
