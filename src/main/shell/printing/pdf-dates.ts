/** The dates that Chromium writes into a PDF, in the notation of PDF: always the same length. */
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g

/**
 * Returns the PDF with its dates set to the day of publication, so that the same fiche of the same version
 * always gives the same bytes. The length stays, and with it every offset of the file.
 * @param day `YYYY-MM-DD`
 */
export function withFixedDates(pdf: Uint8Array, day: string): Buffer<ArrayBuffer> {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf).toString('latin1')
  return Buffer.from(
    text.replace(DATE, (_match, key: string) => `/${key} (${stamp})`),
    'latin1'
  )
}
