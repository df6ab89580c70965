import { createHash } from 'node:crypto'
import { PDFDict, PDFHexString, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { contentOf } from './page-content'
import { srgbProfile } from './srgb-profile'

const name = PDFName.of

/**
 * Gives a PDF what PDF/A-2 (ISO 19005-2) asks of a file beside its pages: the colours that its numbers mean, and an
 * identifier. That of the first writing and that of this one are the same, and follow from its pages and metadata.
 */
export function completeForArchive(pdf: PDFDocument): void {
  const profile = srgbProfile()
  const dict = pdf.context.obj({ N: 3, Length: profile.length })
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFHexString.fromText('sRGB'),
    Info: PDFHexString.fromText('sRGB IEC 61966-2-1'),
    DestOutputProfile: pdf.context.register(PDFRawStream.of(dict, profile))
  })
  pdf.catalog.set(name('OutputIntents'), pdf.context.obj([intent]))
  const hash = createHash('sha256')
  const metadata = pdf.catalog.lookup(name('Metadata'))
  if (metadata instanceof PDFRawStream) hash.update(metadata.getContents())
  for (const page of pdf.getPages()) {
    hash.update(contentOf(pdf, page))
    // Footers are pictures that the content names.
    const pictures = page.node.Resources()?.lookupMaybe(name('XObject'), PDFDict)
    for (const [, ref] of pictures?.entries() ?? []) {
      const picture = pdf.context.lookup(ref)
      if (picture instanceof PDFRawStream) hash.update(picture.getContents())
    }
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}

/**
 * What a PDF of ours claims in its XMP: PDF/UA-1 and PDF/A-2a, both judged by veraPDF on every entry in every layout and
 * on whatever else is printed (`npm run proof:pdf`; bench/RESULTS.md has when). PDF/A asks for a description of what is not its own.
 */
export const CLAIMS = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
