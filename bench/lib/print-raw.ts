import type { BrowserWindow, PrintToPDFOptions } from 'electron'

/** What `app.evaluate` of Playwright gives: Electron as the main process has it. */
interface Main {
  readonly BrowserWindow: typeof BrowserWindow
}

export interface RawPrinting {
  readonly job: unknown
  readonly options: PrintToPDFOptions
  /** Whether the window that the last one left is taken, and left again. */
  readonly warm: boolean
}

/**
 * Prints a job as it is: the page drawn in a hidden window, then Chromium's own PDF, tagged and with an outline, and
 * nothing done to it. Runs inside the main process, hence by itself. Returns milliseconds: of it all, and of
 * `printToPDF` alone.
 */
export async function printRaw(
  { BrowserWindow: Window }: Main,
  { job, options, warm }: RawPrinting
): Promise<{ whole: number; print: number }> {
  const left = globalThis as { rawWindow?: BrowserWindow | undefined }
  const start = performance.now()
  const kept = warm ? left.rawWindow : undefined
  const window =
    kept ?? new Window({ show: false, width: 794, height: 1123, webPreferences: { partition: 'print' } })
  if (kept === undefined) await window.loadURL('app://handbook/print.html')
  const draw = `(async () => {
    await globalThis.paperPage.begin(${JSON.stringify(job)})
    await globalThis.paperPage.read()
    await globalThis.paperPage.draw()
  })()`
  await window.webContents.executeJavaScript(draw)
  const drawn = performance.now()
  await window.webContents.printToPDF(options)
  const end = performance.now()
  if (warm) left.rawWindow = window
  else window.destroy()
  return { whole: end - start, print: end - drawn }
}
