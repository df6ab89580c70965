import { APP_ORIGIN } from '../protocol/origin'
import type { ChromiumPage } from './chromium-page'
import { createHiddenWindow } from './hidden-window.electron'
import { watchForLoss } from './lost-page'

/** Opens `print.html` in a hidden window of Electron. */
export function openHiddenPage(): ChromiumPage {
  const window = createHiddenWindow()
  const page = window.webContents
  const orLost = watchForLoss(page)
  return {
    loaded: window.loadURL(`${APP_ORIGIN}/print.html`),
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
