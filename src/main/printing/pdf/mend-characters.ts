import { deflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { contentOf, decoded } from './page-content'
import { shownGlyphs } from './shown-glyphs'

const name = PDFName.of
/** A glyph that a ToUnicode CMap gives the character 0, which ISO 14289-1 (7.21.7) refuses. */
const WITHOUT = /^<([\dA-F]{4})> <0000>$/gim
/** What stands for a character that is not known (Unicode, 23.8). */
const REPLACEMENT = 'FFFD'

/**
 * Gives glyphs their characters where Chromium 130 gives none, such as digits of equal width, from what the pages say
 * is to be read in their place. Until then some viewers copy and say nothing there.
 * @returns what was met whose character is not known
 */
export function mendCharacters(pdf: PDFDocument): readonly string[] {
  const maps = mapsWithGaps(pdf)
  if (maps.size === 0) return []
  const known = new Map<string, string>()
  for (const page of pdf.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
    if (fonts === undefined) continue
    for (const { font, codes, actualText } of shownGlyphs(contentOf(pdf, page).split('\n'))) {
      if (actualText === null || actualText === '') continue
      // One glyph alone may stand for several letters: a ligature.
      const letters = codes.length === 1 ? [actualText] : Array.from(actualText)
      const map = fonts.lookupMaybe(name(font), PDFDict)?.get(name('ToUnicode'))
      if (!(map instanceof PDFRef) || letters.length !== codes.length) continue
      codes.forEach((code, at) => known.set(`${map.tag} ${code.toUpperCase()}`, letters[at] ?? ''))
    }
  }
  let gaps = 0
  for (const [ref, text] of maps) {
    const whole = text.replace(WITHOUT, (_, code: string) => {
      const letter = known.get(`${ref.tag} ${code.toUpperCase()}`)
      gaps += Number(letter === undefined)
      return `<${code}> <${letter === undefined ? REPLACEMENT : inHexadecimal(letter)}>`
    })
    const bytes = deflateSync(Buffer.from(whole, 'latin1'))
    const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: PDFNumber.of(bytes.length) })
    pdf.context.assign(ref, PDFRawStream.of(dict, bytes))
  }
  return gaps === 0 ? [] : ['a glyph without a character']
}

/** Returns the ToUnicode CMaps in which a glyph has no character. */
function mapsWithGaps(pdf: PDFDocument): ReadonlyMap<PDFRef, string> {
  const found = new Map<PDFRef, string>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(name('ToUnicode')) : undefined
    const stream = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const text = decoded(stream)
    if (text.search(WITHOUT) >= 0) found.set(ref, text)
  }
  return found
}

function inHexadecimal(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  ).join('')
}
