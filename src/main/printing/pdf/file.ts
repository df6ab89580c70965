import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/** In a worker there is no event loop to yield to: by default the library pauses a millisecond every few objects. */
const WITHOUT_PAUSES = { parseSpeed: ParseSpeeds.Fastest, objectsPerTick: Infinity } as const

/** Returns a PDF opened; throws where the bytes are none. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { ...WITHOUT_PAUSES, updateMetadata: false })
}

/** Returns a PDF as the bytes of its file. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await pdf.save({ ...WITHOUT_PAUSES, useObjectStreams: true, updateFieldAppearances: false })
  return Uint8Array.from(bytes)
}
