import type { ElectronApplication } from 'playwright'
import type { ChromiumPage } from '../../src/main/printing/chromium-page'
import { APP_ORIGIN } from '../../src/main/protocol/origin'

/** Opens `print.html` in a hidden window of a running application, as the application itself does, but seen from outside. */
export function openElectronPage(app: ElectronApplication): ChromiumPage {
  const opened = app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({
      show: false,
      width: 794,
      height: 1123,
      webPreferences: { partition: 'print', backgroundThrottling: false }
    })
    await window.loadURL(url)
    return window.id
  }, `${APP_ORIGIN}/print.html`)
  return {
    loaded: opened,
    evaluate: async (expression) =>
      app.evaluate(
        ({ BrowserWindow }, call) =>
          BrowserWindow.fromId(call.id)?.webContents.executeJavaScript(call.expression),
        { id: await opened, expression }
      ) as Promise<unknown>,
    printToPdf: async ({ paper, margins, tagged }) => {
      const base64 = await app.evaluate(
        async ({ BrowserWindow }, { id, options }) =>
          (await BrowserWindow.fromId(id)?.webContents.printToPDF(options))?.toString('base64') ?? '',
        {
          id: await opened,
          options: {
            pageSize: paper,
            margins,
            printBackground: true,
            generateTaggedPDF: tagged,
            generateDocumentOutline: tagged
          }
        }
      )
      return new Uint8Array(Buffer.from(base64, 'base64'))
    },
    close: () =>
      void opened.then((id) =>
        app.evaluate(({ BrowserWindow }, one) => BrowserWindow.fromId(one)?.destroy(), id)
      )
  }
}
