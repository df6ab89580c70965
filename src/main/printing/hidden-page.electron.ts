import { APP_ORIGIN } from '../protocol/origin'
import type { ChromiumPage } from './chromium-page'
import { createHiddenWindow } from './hidden-window.electron'
import { watchForLoss } from './lost-page'

/**
 * Opens `print.html` in a hidden window of Electron.
 * @param version the version of the content that it prints; the one that all read unless told
 */
export function openHiddenPage(version: string | null = null): ChromiumPage {
  const window = createHiddenWindow()
  const page = window.webContents
  const orLost = watchForLoss(page)
  return {
    loaded: window.loadURL(`${APP_ORIGIN}/print.html${version === null ? '' : `#${version}`}`),
    evaluate: (expression) => orLost(page.executeJavaScript(expression)),
    printToPdf: ({ paper, margins, tagged }) =>
      orLost(
        page.printToPDF({
          pageSize: paper,
          margins,
          printBackground: true,
          generateTaggedPDF: tagged,
          generateDocumentOutline: tagged
        })
      ),
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
