import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/** A thread of its own has nobody to let pass: by default the pack rests a millisecond every few objects. */
const WITHOUT_REST = { parseSpeed: ParseSpeeds.Fastest, objectsPerTick: Infinity } as const

/** Returns a PDF opened; throws where the bytes are none. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { ...WITHOUT_REST, updateMetadata: false })
}

/** Returns a PDF as the bytes of its file. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await pdf.save({ ...WITHOUT_REST, useObjectStreams: true, updateFieldAppearances: false })
  return Uint8Array.from(bytes)
}
