import { PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { MissingCharacter } from '../../../shared/print/missing-characters'
import type { MarginPages } from '../../../shared/print/page-contract'
import { contentOf, decoded } from './page-content'
import { shownGlyphs } from './shown-glyphs'

const name = PDFName.of
/** `.notdef`, the first glyph of a font (OpenType, « glyf »): an empty box for what it lacks. */
const NOTDEF = '0000'

/**
 * Returns what is drawn as `.notdef`, which ISO 14289-1 (7.21.8) and ISO 19005-2 (6.2.11.8) refuse, each with its page, once.
 * Chromium says in ActualText what should be read there, or in the ToUnicode CMap. What stands in margins is told with the
 * page that it is for.
 */
export function findMissingCharacters(
  pdf: PDFDocument,
  { footers, heads }: MarginPages
): readonly MissingCharacter[] {
  const pages = pdf.getPages()
  const count = pages.length - footers - heads.length
  const found = new Map<string, MissingCharacter>()
  pages.forEach((page, index) => {
    const number =
      index < count + footers ? (index % Math.max(count, 1)) + 1 : (heads[index - count - footers] ?? 1)
    for (const text of missingOn(pdf, page)) found.set(`${number} ${text}`, { text, page: number })
  })
  return [...found.values()]
}

function missingOn(pdf: PDFDocument, page: PDFPage): readonly string[] {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  return shownGlyphs(contentOf(pdf, page).split('\n'))
    .filter(({ codes }) => codes.includes(NOTDEF))
    .map(({ font, actualText }) => actualText ?? readAs(fonts?.lookupMaybe(name(font), PDFDict)))
}

/** What Skia writes for a glyph whose character it does not know. */
const UNKNOWN = '\uFFFF'

/** Returns what the map of a font says of its first glyph; empty where it says nothing. */
function readAs(font: PDFDict | undefined): string {
  const map = font?.lookup(name('ToUnicode'))
  const digits =
    map instanceof PDFRawStream ? /^<0000> <((?:[\dA-F]{4})+)>$/im.exec(decoded(map))?.[1] : undefined
  return Buffer.from(digits ?? '', 'hex')
    .swap16()
    .toString('utf16le')
    .replaceAll('\0', '')
    .replaceAll(UNKNOWN, '')
}
