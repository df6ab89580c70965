import type { Beginning } from '../../shared/print/page-contract'

/**
 * Returns the anchors of what stands on each page: what goes on from the page before, then what begins there.
 * @param pages how many there are
 * @param beginnings in the order of the pages
 */
export function anchorsOnPages(
  pages: number,
  beginnings: readonly Beginning[]
): readonly (readonly string[])[] {
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    const begun = beginnings.filter((beginning) => beginning.page === page)
    const before = beginnings.findLast((beginning) => beginning.page < page)
    const goesOn = before !== undefined && begun[0]?.top !== true ? [before.anchor] : []
    return [...goesOn, ...begun.map(({ anchor }) => anchor)]
  })
}
