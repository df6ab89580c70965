import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

/** Of a PDF, what its outline needs. pdf.js gives null for a PDF without an outline, whatever its types say. */
interface Outlined extends Pick<PDFDocumentProxy, 'getDestination' | 'getPageIndex'> {
  readonly getOutline: () => Promise<Outline | null>
}

/** Returns the titles of the outline of a PDF by the page (from 1) on which each begins. */
export async function titlesByPage(pdf: Outlined): Promise<ReadonlyMap<number, readonly string[]>> {
  const titles = new Map<number, string[]>()
  const visit = async (items: Outline): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      const place: unknown[] | null = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const [page] = place ?? []
      if (isReference(page)) {
        const number = (await pdf.getPageIndex(page)) + 1
        titles.set(number, [...(titles.get(number) ?? []), title])
      }
      await visit(below as Outline)
    }
  }
  await visit((await pdf.getOutline()) ?? [])
  return titles
}

function isReference(page: unknown): page is { num: number; gen: number } {
  return typeof page === 'object' && page !== null && 'num' in page && 'gen' in page
}
