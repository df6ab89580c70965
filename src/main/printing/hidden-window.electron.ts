import { BrowserWindow } from 'electron'

/** Pages for paper have a session of their own: the reader's zoom must not reach them. */
const PRINT_PARTITION = 'print'

/** Returns a window that is never shown, with a page that can reach nothing but its own files. */
export function createHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    // A4 at 96 dots an inch, so that the page is laid out as it will be printed.
    width: 794,
    height: 1123,
    webPreferences: {
      partition: PRINT_PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
      webgl: false
    }
  })
}
