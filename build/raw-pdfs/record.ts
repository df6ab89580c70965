/**
 * Prints the samples on both generations of Chromium, and keeps what each wrote, before it is finished, for the tests of
 * src/main/printing/pdf.
 *
 *     npm run raw-pdfs
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { launchChromium, openChromiumPage } from '../../e2e/fixtures/chromium'
import { launch } from '../../e2e/fixtures/launch'
import { createPdfWorker, type PdfWorker } from '../../src/main/printing/pdf/worker-client'
import type { ChromiumPage } from '../../src/main/printing/chromium-page'
import { openPrintRenderer } from '../../src/main/printing/renderer'
import { manifestSchema } from '../../src/shared/content/pack'
import { inRoot } from '../terminal/root.mjs'
import { openElectronPage } from './electron-page'
import { samples } from './samples'

const FOLDER = inRoot('src', 'main', 'printing', 'pdf', 'testing', 'raw')
const { publishedOn } = v.parse(
  manifestSchema,
  JSON.parse(readFileSync(inRoot('out', 'pack', 'pack.json'), 'utf8'))
)

/** Prints the samples in pages that `openPage` opens, and keeps them under the version of their Chromium. */
async function record(version: string, openPage: () => ChromiumPage): Promise<void> {
  const folder = path.join(FOLDER, version.replace(/\..*$/, ''))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pdfWorker = createPdfWorker(inRoot('out', 'main', 'pdf-worker.cjs'))
  for (const [name, job] of samples()) {
    const renderer = openPrintRenderer({
      openPage,
      pdfWorker: keeping(pdfWorker, path.join(folder, name)),
      publishedOn,
      log: (error) => process.stderr.write(`${name}: ${String(error)}\n`)
    })
    const rendering = await renderer.render(job)
    renderer.close()
    if (!rendering.ok) throw new Error(`${name}: ${rendering.message}`)
    process.stdout.write(`${version} ${name}\n`)
  }
  pdfWorker.close()
}

/** Returns a pdfWorker that keeps what it is given: the last PDF, and how that is to be finished. */
function keeping(pdfWorker: PdfWorker, file: string): PdfWorker {
  return {
    ...pdfWorker,
    open: (pdf) => {
      writeFileSync(`${file}.pdf.gz`, gzipSync(pdf, { level: 9 }))
      return pdfWorker.open(pdf)
    },
    finish: (options) => {
      writeFileSync(`${file}.json`, `${JSON.stringify(options, null, 2)}\n`)
      return pdfWorker.finish(options)
    }
  }
}

const profile = mkdtempSync(path.join(tmpdir(), 'raw-pdfs-'))
const app = await launch(profile)
await app.firstWindow()
const chrome = await app.evaluate(() => process.versions['chrome'])
await record(chrome, () => openElectronPage(app))
await app.close()
rmSync(profile, { recursive: true, force: true })

const browser = await launchChromium()
await record(browser.version(), () => openChromiumPage(browser))
await browser.close()
