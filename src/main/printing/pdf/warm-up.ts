import { PDFDocument } from '@cantoo/pdf-lib'
import { savePdf } from './file'
import { createFinisher } from './post-processor'

/**
 * Finishes an empty page that nobody will see. The first PDF of a thread takes ten times as long as those after it, since
 * the code has to be read and compiled: that is done here, while the first page is being drawn.
 */
export async function rehearse(): Promise<void> {
  const page = await PDFDocument.create({ updateMetadata: false })
  for (let sheet = 0; sheet < 2; sheet += 1) page.addPage().drawRectangle({ width: 1, height: 1 })
  const bytes = await savePdf(page)
  const finisher = createFinisher()
  await finisher.open(bytes)
  const facts = { title: '', subject: '', author: '', keywords: [], language: 'fr', day: '2000-01-01' }
  await finisher.finish({ facts, places: [], feet: { count: 1, lower: 0 } })
}
