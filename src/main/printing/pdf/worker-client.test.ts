import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import type { FinishOptions } from './post-processor'
import { createPdfWorker, type PdfWorker } from './worker-client'

const options: FinishOptions = {
  facts: { title: '', subject: '', author: '', keywords: [], language: 'fr', day: '2026-11-27' },
  places: [],
  headings: [],
  sheets: 'single' as const,
  margins: { footers: 1, heads: [], lower: 0, raise: 0 }
}
let pdfWorker: PdfWorker | null = null
afterEach(() => pdfWorker?.close())

/** Returns a client of the real worker, and how often a worker has run. */
async function open(
  first: 'works' | 'hangs' = 'works'
): Promise<{ pdfWorker: PdfWorker; starts: () => Promise<number> }> {
  const folder = await emptyFolder()
  const [script, count] = [path.join(folder, 'worker.mjs'), path.join(folder, 'starts')]
  const worker = pathToFileURL(path.join(import.meta.dirname, 'worker.ts')).href
  const tsx = import.meta.resolve('tsx/esm/api')
  await writeFile(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs'
     import { register } from ${JSON.stringify(tsx)}
     appendFileSync(${JSON.stringify(count)}, '.')
     if (${first === 'hangs'} && readFileSync(${JSON.stringify(count)}, 'utf8') === '.') {
       setInterval(() => undefined, 1000)
     } else {
       register()
       await import(${JSON.stringify(worker)})
     }`
  )
  pdfWorker = createPdfWorker(script)
  return { pdfWorker, starts: async () => (await readFile(count, 'utf8').catch(() => '')).length }
}

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < 2; page += 1) pdf.addPage().drawRectangle({ width: 9, height: 9 })
  return pdf.save()
}

test('an idle worker stays for the next document', async () => {
  const { pdfWorker, starts } = await open()
  for (let time = 0; time < 2; time += 1) {
    await pdfWorker.open(await twoPages())
    expect((await pdfWorker.finish(options)).pdf.length).toBeGreaterThan(0)
    pdfWorker.giveUp()
  }
  expect(await starts()).toBe(1)
})

test('what is under way is ended at once, and a second worker finishes the next document', async () => {
  const { pdfWorker, starts } = await open('hangs')
  const given = pdfWorker.open(await twoPages())
  await vi.waitUntil(async () => (await starts()) === 1)
  pdfWorker.giveUp()
  await expect(given).rejects.toThrow('The worker was closed')
  await pdfWorker.open(await twoPages())
  expect((await pdfWorker.finish(options)).pdf.length).toBeGreaterThan(0)
  expect(await starts()).toBe(2)
})
