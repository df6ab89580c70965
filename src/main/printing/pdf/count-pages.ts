/** How Chromium writes the top of the tree of pages. */
const COUNT = /\/Type \/Pages\n\/Count (\d+)/

/** Returns how many pages a PDF of Chromium has, without reading the rest of it. Throws where it does not say. */
export function countPages(pdf: Uint8Array): number {
  const counts = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .matchAll(new RegExp(COUNT, 'g'))
  // Branches of the tree have counts of their own: the top has them all.
  const most = Math.max(0, ...Array.from(counts, ([, count]) => Number(count)))
  if (most === 0) throw new Error('A PDF that does not say how many pages it has')
  return most
}
