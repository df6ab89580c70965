import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'

const name = PDFName.of

/**
 * Says on every link of a PDF where it leads, for screen readers.
 * @param titles of the places that links may lead to, by the names that they have in the PDF
 * @returns what was met that is not a link to one of them
 */
export function describeLinks(pdf: PDFDocument, titles: ReadonlyMap<string, string>): readonly string[] {
  const unknown = new Set<string>()
  for (const page of pdf.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    for (const annotation of annotations) {
      const link = pdf.context.lookupMaybe(annotation, PDFDict)
      if (link?.lookupMaybe(name('Subtype'), PDFName) !== name('Link'))
        unknown.add('an annotation that is no link')
      const title = titles.get(nameOf(link?.get(name('Dest'))) ?? '')
      if (title === undefined) unknown.add('a link that leads to no title')
      else link?.set(name('Contents'), PDFHexString.fromText(title))
    }
  }
  return [...unknown]
}

function nameOf(destination: PDFObject | undefined): string | null {
  return destination instanceof PDFName ? destination.decodeText() : null
}
