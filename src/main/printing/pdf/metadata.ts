import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { CLAIMS } from './claim-conformance'
import { escapeHtml } from '../../../shared/text/escape-markup'

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: readonly string[]
  readonly language: string
  /** `YYYY-MM-DD`: the day of the version, never that of the printing. */
  readonly day: string
}

/**
 * Writes what a PDF is into it, twice, as the standard wants it: in the document information dictionary and in XMP.
 * @param conforms whether it claims conformance
 */
export function writeMetadata(pdf: PDFDocument, facts: PdfFacts, conforms: boolean): void {
  const keywords = facts.keywords.join(', ')
  const moment = new Date(`${facts.day}T00:00:00Z`)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setSubject(facts.subject)
  pdf.setAuthor(facts.author)
  pdf.setKeywords([keywords])
  pdf.setLanguage(facts.language)
  pdf.setCreationDate(moment)
  pdf.setModificationDate(moment)
  const packet = xmp(
    { ...facts, keywords, claims: conforms ? CLAIMS : '' },
    { creator: pdf.getCreator() ?? '', producer: pdf.getProducer() ?? '' }
  )
  const bytes = new TextEncoder().encode(packet)
  const dict = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(PDFRawStream.of(dict, bytes)))
}

interface XmpFacts extends Omit<PdfFacts, 'keywords'> {
  readonly keywords: string
  readonly claims: string
}

function xmp(facts: XmpFacts, tools: { readonly creator: string; readonly producer: string }): string {
  const [title, subject, author, keywords, language, creator, producer] = [
    facts.title,
    facts.subject,
    facts.author,
    facts.keywords,
    facts.language,
    tools.creator,
    tools.producer
  ].map(escapeHtml)
  const day = `${facts.day}T00:00:00Z`
  const inLanguage = (text: string | undefined): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${inLanguage(title)}</dc:title>
<dc:description>${inLanguage(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<pdf:Keywords>${keywords}</pdf:Keywords>
<pdf:Producer>${producer}</pdf:Producer>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
</rdf:Description>
${facts.claims}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
