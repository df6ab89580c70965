import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mendCharacters } from './mend-characters'
import { addStream, decoded, rewritePage } from './page-content'

/** Returns a PDF of one page in a font of which some glyphs have no character, and where its map stands. */
async function pdfShowing(content: string): Promise<{ pdf: PDFDocument; map: PDFRef }> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage()
  const map = addStream(pdf, '3 beginbfchar\n<000E> <0031>\n<00E9> <0000>\n<00EA> <0000>\nendbfchar\n')
  const font = pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type0', ToUnicode: map }))
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F5: font } }))
  rewritePage(pdf, page, content)
  return { pdf, map }
}

function mapOf(pdf: PDFDocument, map: PDFRef): string {
  const stream = pdf.context.lookup(map)
  return stream instanceof PDFRawStream ? decoded(stream) : ''
}

const shown = (code: string, text: string): string =>
  `BT\n/P <</MCID 3 >>BDC\n/Span<</ActualText ${text} >> BDC\n/F5 12.6 Tf\n1 0 0 -1 667 1068 Tm\n<${code}> Tj\nEMC\nEMC\nET`

test('digits of equal width have the characters that are read in their place', async () => {
  const { pdf, map } = await pdfShowing(`${shown('00e9', '(3)')}\n${shown('00ea', '<feff0034>')}`)
  expect(mendCharacters(pdf)).toEqual([])
  expect(mapOf(pdf, map)).toBe('3 beginbfchar\n<000E> <0031>\n<00E9> <0033>\n<00EA> <0034>\nendbfchar\n')
  expect(pdf.context.lookup(map)).toBeInstanceOf(PDFRawStream)
  expect((pdf.context.lookup(map) as PDFRawStream).dict).toBeInstanceOf(PDFDict)
})

test('a ligature has all its letters', async () => {
  const { pdf, map } = await pdfShowing(`${shown('00e9', '(fi)')}\n${shown('00ea', '(4)')}`)
  expect(mendCharacters(pdf)).toEqual([])
  expect(mapOf(pdf, map)).toContain('<00E9> <00660069>')
})

test('a glyph of which nothing is said is told, and has no character that a standard refuses', async () => {
  const { pdf, map } = await pdfShowing(shown('00e9', '(3)'))
  expect(mendCharacters(pdf)).toEqual(['a glyph without a character'])
  expect(mapOf(pdf, map)).toContain('<00EA> <FFFD>')
})
