import { PDFDocument } from '@cantoo/pdf-lib'
import { savePdf } from './file'
import { createPostProcessor } from './post-processor'

/**
 * Warms up the post-processor on an empty page. The first PDF of a worker takes ten times as long as those after it, since
 * the code is read and compiled: this is done while the first page is being drawn.
 */
export async function warmUp(): Promise<void> {
  const page = await PDFDocument.create({ updateMetadata: false })
  for (let sheet = 0; sheet < 2; sheet += 1) page.addPage().drawRectangle({ width: 1, height: 1 })
  const bytes = await savePdf(page)
  const postProcessor = createPostProcessor()
  await postProcessor.open(bytes)
  const facts = { title: '', subject: '', author: '', keywords: [], language: 'fr', day: '2000-01-01' }
  await postProcessor.finish({
    facts,
    places: [],
    headings: [],
    sheets: 'single',
    margins: { footers: 1, heads: [], lower: 0, raise: 0 }
  })
}
