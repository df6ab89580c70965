import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { loadPdf, savePdf } from './file'
import { contentOf, rewritePage } from './page-content'
import { createPostProcessor, type FinishOptions } from './post-processor'
import { markProblems } from './testing/mark-problems'
import { readObjects, scalarText } from './testing/read-objects'
import { readPdf, structureProblems } from './testing/structure-problems'
import { FLAVOURS, lacksVeraPdf, refusalsOf } from './testing/verapdf'

const RAW = path.join(import.meta.dirname, 'testing', 'raw')
const GENERATIONS = ['130', '156'] as const
type Generation = (typeof GENERATIONS)[number]
const names = readdirSync(path.join(RAW, '156')).flatMap((file) => /^(.+)\.pdf\.gz$/.exec(file)?.[1] ?? [])

const lacksValidator = lacksVeraPdf()
const lacksQpdf = spawnSync('qpdf', ['--version']).error !== undefined

/** Returns a PDF as a Chromium wrote it. */
function rawPdf(generation: Generation, name: string): Uint8Array {
  return gunzipSync(readFileSync(path.join(RAW, generation, `${name}.pdf.gz`)))
}

/** Finishes a PDF of a Chromium as it was finished for its reader; returns its file, and what was met that is unknown. */
async function finish(
  generation: Generation,
  name: string
): Promise<{ file: string; unknown: readonly string[]; pages: number }> {
  const options = await optionsOf(generation, name)
  const postProcessor = createPostProcessor()
  await postProcessor.open(rawPdf(generation, name))
  const { pdf, unknown } = await postProcessor.finish(options)
  return { file: await fileOf(pdf), unknown, pages: options.margins.footers }
}

async function optionsOf(generation: Generation, name: string): Promise<FinishOptions> {
  return JSON.parse(await readFile(path.join(RAW, generation, `${name}.json`), 'utf8')) as FinishOptions
}

async function fileOf(pdf: Uint8Array): Promise<string> {
  const file = path.join(await emptyFolder(), 'one.pdf')
  await writeFile(file, pdf)
  return file
}

async function problemsOf(file: string): Promise<readonly string[]> {
  const pdf = await readPdf(file)
  const problems = [...(await structureProblems(pdf)), ...markProblems(file)]
  await pdf.destroy()
  return problems
}

/** Newer versions say what is code or stressed, and what is the caption of a drawing; they group articles alone. */
const TOLD_BY_SOME = new Set(['/Span', '/Code', '/Div'])

/** Returns the types of all elements that both generations tell, in order, each as deep as it stands in the others. */
function outlineOf(file: string): readonly string[] {
  const pdf = readObjects(file)
  const found: string[] = []
  const visit = (reference: string, depth: number, above: string): void => {
    const element = pdf.dict(reference)
    const type = scalarText(element['/S'])
    if (type === '') return
    const told = type === '/Caption' && above === '/Div' ? '/P' : type
    const isTold = !TOLD_BY_SOME.has(type)
    if (isTold) found.push(`${' '.repeat(depth)}${told}`)
    for (const kid of pdf.list(element['/K'])) visit(scalarText(kid), depth + Number(isTold), type)
  }
  visit(scalarText(pdf.dict(pdf.catalog['/StructTreeRoot'])['/K']), 0, '')
  return found
}

describe.skipIf(lacksQpdf)('what the two generations of Chromium write', () => {
  describe.each(GENERATIONS)('%s', (generation) => {
    test.each(names)('%s is told whole and in order, and nothing is met that is unknown', async (name) => {
      const { file, unknown, pages } = await finish(generation, name)
      expect(unknown).toEqual([])
      expect(await problemsOf(file)).toEqual([])
      expect(readObjects(file).pages.size).toBe(pages)
    })

    test.each(names)('%s needs it', async (name) => {
      expect(await problemsOf(await fileOf(rawPdf(generation, name)))).not.toEqual([])
    })
  })

  test.each(names)('%s has the same structure in both', async (name) => {
    const [older, newer] = await Promise.all(GENERATIONS.map((one) => finish(one, name)))
    expect(outlineOf(newer?.file ?? '')).toEqual(outlineOf(older?.file ?? ''))
  })
})

test('what is finished claims what it is, and what holds something unknown claims nothing', async () => {
  const { file } = await finish('130', 'glo-spdx')
  expect(await readFile(file, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const postProcessor = createPostProcessor()
  await postProcessor.open(rawPdf('130', 'glo-spdx'))
  const options = await optionsOf('130', 'glo-spdx')
  const { pdf, unknown } = await postProcessor.finish({ ...options, headings: ['Un autre titre'] })
  expect(unknown).toEqual(['headings that are not those of the outline'])
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/pdfuaid:part|pdfaid:part/)
})

test('what is finished with an empty box in it tells of it, and claims nothing', async () => {
  const raw = await loadPdf(rawPdf('130', 'glo-spdx'))
  const [page] = raw.getPages()
  if (page === undefined) throw new Error('no page')
  rewritePage(raw, page, contentOf(raw, page).replace(/<[\dA-F]{4}> Tj/i, '<0000> Tj'))
  const postProcessor = createPostProcessor()
  await postProcessor.open(await savePdf(raw))
  const { pdf, missing } = await postProcessor.finish(await optionsOf('130', 'glo-spdx'))
  expect(missing).toEqual([{ text: '', page: 1 }])
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/pdfuaid:part|pdfaid:part/)
})

describe.skipIf(lacksValidator !== null)(`veraPDF (${lacksValidator ?? 'here'})`, () => {
  test.each(FLAVOURS)('finds what both generations write to be %s', { timeout: 900_000 }, async (flavour) => {
    const finished = await Promise.all(GENERATIONS.flatMap((one) => names.map((name) => finish(one, name))))
    expect(
      refusalsOf(
        finished.map(({ file }) => file),
        flavour
      )
    ).toEqual([])
  })
})
