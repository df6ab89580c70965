import type { BrowserWindow } from 'electron'

/** What `app.evaluate` of Playwright gives: Electron as the main process has it. */
interface Main {
  readonly BrowserWindow: typeof BrowserWindow
}

/**
 * Prints a job as it is: the page drawn in a hidden window, then Chromium's own PDF, tagged and with an outline, and
 * nothing done to it. Runs inside the main process, hence by itself. Returns milliseconds: of it all, and of
 * `printToPDF` alone.
 */
export async function printRaw(
  { BrowserWindow: Window }: Main,
  job: unknown
): Promise<{ whole: number; print: number }> {
  const start = performance.now()
  const window = new Window({ show: false, width: 794, height: 1123, webPreferences: { partition: 'print' } })
  await window.loadURL('app://handbook/print.html')
  const draw = `(async () => {
    await globalThis.printedPage.begin(${JSON.stringify(job)})
    await globalThis.printedPage.read()
    await globalThis.printedPage.draw()
  })()`
  await window.webContents.executeJavaScript(draw)
  const drawn = performance.now()
  await window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true
  })
  const end = performance.now()
  window.destroy()
  return { whole: end - start, print: end - drawn }
}
