import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { findMissingCharacters } from './find-missing-characters'
import { addStream, rewritePage } from './page-content'

/** Returns a PDF with pages in one font, as Chromium writes them, whose map says that its first glyph is read as 會. */
async function pdfShowing(...pages: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const map = addStream(pdf, '2 beginbfchar\n<0000> <6703>\n<000E> <0031>\nendbfchar\n')
  const font = pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type0', ToUnicode: map }))
  for (const content of pages) {
    const page = pdf.addPage()
    page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F5: font } }))
    rewritePage(pdf, page, content)
  }
  return pdf
}

const shown = (codes: string): string => `BT\n/F5 12.6 Tf\n<${codes}> Tj\nET`
const readAs = (codes: string, text: string): string =>
  `BT\n/F5 12.6 Tf\n/Span<</ActualText ${text} >> BDC\n<${codes}> Tj\nEMC\nET`

const alone = { footers: 0, heads: [] }

test('a page that its fonts draw whole lacks nothing', async () => {
  expect(findMissingCharacters(await pdfShowing(shown('000E'), readAs('00E9', '(fi)')), alone)).toEqual([])
})

test('an empty box is told as what is read in its place, once a page', async () => {
  const devanagari = readAs('00000000', '<FEFF09260947>')
  const pdf = await pdfShowing(`${devanagari}\n${devanagari}`, shown('000E'), devanagari)
  expect(findMissingCharacters(pdf, alone)).toEqual([
    { text: 'दे', page: 1 },
    { text: 'दे', page: 3 }
  ])
})

test('newer versions of Chromium tell of the first one in the map of the font', async () => {
  expect(findMissingCharacters(await pdfShowing(shown('000E00000003')), alone)).toEqual([
    { text: '會', page: 1 }
  ])
})

test('what stands in a margin is told with the page that it is for', async () => {
  const [text, box] = [shown('000E'), shown('0000')]
  const pdf = await pdfShowing(text, text, text, text, box, text, box)
  expect(findMissingCharacters(pdf, { footers: 3, heads: [3] })).toEqual([
    { text: '會', page: 2 },
    { text: '會', page: 3 }
  ])
})
