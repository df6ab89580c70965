import { PDFName, PDFObjectCopier, PDFRawStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { loadPdf } from './file'
import { streamsOf } from './page-content'

/**
 * Brings the pages of a PDF into another one, each as a picture that can be drawn there.
 * @param bytes pages of Chromium, without tags; each paints one stream
 */
export async function bringFeet(pdf: PDFDocument, bytes: Uint8Array): Promise<readonly PDFRef[]> {
  const source = await loadPdf(bytes)
  const copier = PDFObjectCopier.for(source.context, pdf.context)
  return source.getPages().map((page) => {
    const [stream] = streamsOf(source, page)
    const resources = page.node.Resources()
    const dict = pdf.context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, page.getWidth(), page.getHeight()],
      ...(resources === undefined ? {} : { Resources: copier.copy(resources) }),
      ...(stream?.dict.has(PDFName.of('Filter')) === true ? { Filter: 'FlateDecode' } : {})
    })
    return pdf.context.register(PDFRawStream.of(dict, stream?.getContents() ?? new Uint8Array()))
  })
}
