import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { FLAVOURS, lacksVeraPdf, refusalsOf } from '../src/main/printing/pdf/testing/verapdf'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { printJobSchema, type PrintJob } from '../src/shared/print/job'
import { LAYOUTS, PRINT_LAYOUTS } from '../src/shared/print/layouts'
import { expect } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { contents, dossierOf } from './fixtures/dossier-file'

/**
 * Whether every printed document is what it claims to be, in the words of the reference validator: PDF/UA-1 and PDF/A-2a.
 * An optional check: where veraPDF or Java is not at hand it is skipped with a word.
 */
const reason = lacksVeraPdf()
test.skip(reason !== null, reason ?? '')
test.describe.configure({ timeout: 1_800_000 })

/** Returns what a validator refuses in a folder, by flavour. */
function refusalsIn(folder: string): Readonly<Record<string, readonly string[]>> {
  const files = readdirSync(folder).map((file) => path.join(folder, file))
  for (const file of files) {
    const text = readFileSync(file, 'latin1')
    expect(text, file).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text, file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  }
  return Object.fromEntries(FLAVOURS.map((flavour) => [flavour, refusalsOf(files, flavour)]))
}
const NONE = Object.fromEntries(FLAVOURS.map((flavour) => [flavour, []]))

for (const layout of PRINT_LAYOUTS)
  test(`every entry of the handbook conforms: ${layout}`, async ({ profile }) => {
    const folder = path.join(profile, 'all')
    mkdirSync(folder)
    const request = ['--print-fiche=all', `--format=${LAYOUTS[layout].option}`, `--output=${folder}`]
    expect(await runApplication(...request)).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder)).toHaveLength(contents.entries.length)
    expect(refusalsIn(folder)).toEqual(NONE)
  })

test('whatever else is printed conforms: sections, chapters, notes, dossiers, changes, the handbook, in every layout', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const source = `--import-content=${path.join(demonstration.folder, 'v2')}`
  expect(await runApplication(...trial, `--user-data-dir=${profile}`, source)).toMatchObject({ status: 0 })
  const [from, to] = demonstration.versions
  const { page } = await open(trial)
  const folder = path.join(profile, 'all')
  mkdirSync(folder)
  const place = { entry: 'fiche-cadre-juridique', section: null }
  const ownNotes = [{ place, quote: 'code source', words: 'À dire au comité.\nPuis à vérifier.' }]
  const dossier = dossierOf(contents.entries.filter(({ type }) => type === 'fiche').slice(0, 4))
  for (const layout of PRINT_LAYOUTS)
    for (const margins of ['normal', 'narrow'] as const) {
      const format = { ...DEFAULT_PRINT_FORMAT, layout, margins, notes: true }
      const jobs: Readonly<Record<string, unknown>> = {
        notes: { kind: 'entry', place, format, ownNotes },
        chapter: { kind: 'chapter', entry: 'chap-idees-recues', format },
        dossier: { kind: 'dossier', dossier, format, ownNotes },
        changes: { kind: 'changes', from, to, kept: [], format },
        ...(margins === 'normal' ? { handbook: { kind: 'handbook', format } } : {})
      }
      for (const [name, asked] of Object.entries(jobs)) {
        const job: PrintJob = v.parse(printJobSchema, asked)
        const base64 = await page.evaluate(async (wanted) => {
          const answer = await window.handbook.previewJob(wanted)
          if (!answer.ok || answer.value.outcome !== 'ready') throw new Error(JSON.stringify(answer))
          return btoa(Array.from(answer.value.pdf, (byte) => String.fromCharCode(byte)).join(''))
        }, job)
        writeFileSync(path.join(folder, `${name}-${layout}-${margins}.pdf`), Buffer.from(base64, 'base64'))
      }
    }
  expect(refusalsIn(folder)).toEqual(NONE)
})
