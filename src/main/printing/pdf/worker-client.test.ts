import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import type { FinishOptions } from './post-processor'
import { createPdfWorkshop, type PdfWorkshop } from './worker-client'

const options: FinishOptions = {
  facts: { title: '', subject: '', author: '', keywords: [], language: 'fr', day: '2026-11-27' },
  places: [],
  feet: { count: 1, lower: 0 }
}
let workshop: PdfWorkshop | null = null
afterEach(() => workshop?.close())

/** Opens a workshop on the real worker, and returns it with how often a thread was started. */
async function open(): Promise<{ workshop: PdfWorkshop; starts: () => Promise<number> }> {
  const folder = await emptyFolder()
  const [script, count] = [path.join(folder, 'worker.mjs'), path.join(folder, 'starts')]
  const worker = pathToFileURL(path.join(import.meta.dirname, 'worker.ts')).href
  const tsx = import.meta.resolve('tsx/esm/api')
  await writeFile(
    script,
    `import { appendFileSync } from 'node:fs'
     import { register } from ${JSON.stringify(tsx)}
     appendFileSync(${JSON.stringify(count)}, '.')
     register()
     await import(${JSON.stringify(worker)})`
  )
  workshop = createPdfWorkshop(script)
  return { workshop, starts: async () => (await readFile(count, 'utf8')).length }
}

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < 2; page += 1) pdf.addPage().drawRectangle({ width: 9, height: 9 })
  return pdf.save()
}

test('a thread at rest stays for the next document', async () => {
  const { workshop, starts } = await open()
  for (let time = 0; time < 2; time += 1) {
    await workshop.open(await twoPages())
    expect((await workshop.finish(options)).pdf.length).toBeGreaterThan(0)
    workshop.giveUp()
  }
  expect(await starts()).toBe(1)
})

test('what is under way is given up at once, and the next document is finished all the same', async () => {
  const { workshop, starts } = await open()
  const given = workshop.open(await twoPages())
  workshop.giveUp()
  await expect(given).rejects.toThrow('The workshop was closed')
  await workshop.open(await twoPages())
  expect((await workshop.finish(options)).pdf.length).toBeGreaterThan(0)
  expect(await starts()).toBeLessThanOrEqual(2)
})
