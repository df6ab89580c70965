import type { EntrySummary } from '../../shared/content/entry'
import type { SectionId } from '../../shared/content/ids'

/** Returns the section whose heading comes last before a node of the page, or holds it; null above the first one. */
export function sectionAt(node: Node | null, sections: EntrySummary['sections']): SectionId | null {
  const before = sections.findLast(({ id }) => {
    const heading = document.getElementById(id)
    if (!heading || !node) return false
    return (
      (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
      heading.contains(node)
    )
  })
  return before?.id ?? null
}
