import type { Entry, EntrySummary } from '../../../src/shared/content/entry'
import type { Place } from '../../../src/shared/content/ids'
import { foreignIn } from '../../../src/shared/content/foreign-words'
import { plainText, type TextNode } from '../../../src/shared/content/text'
import type { ParsedEntry } from '../entry/parse-entry'
import type { Places } from '../handbook/places'
import type { SourceRef } from '../schema/references'
import { citeFully } from '../views/cite'
import type { ViewMaterial } from '../views/material'
import { sourcesOfView, viewOf } from '../views/view'
import { particularsOf } from './particulars'

/** Returns an entry as it is read; `usedIn` are the places that lead to it. */
export function assembleEntry(
  parsed: ParsedEntry,
  summary: EntrySummary,
  material: ViewMaterial,
  usedIn: readonly Place[]
): Entry {
  const { matter } = parsed
  const foreign = (material.handbook.foreign?.data ?? []).map(({ mots, langue }) => ({
    words: mots,
    language: langue
  }))
  const held = foreignIn(plainText(parsed.body.text), foreign)
  return {
    ...summary,
    ...particularsOf(matter, material.manual),
    text: parsed.body.text.flatMap((node) => resolveLinks(node, material.places)),
    ...(held.length > 0 ? { foreign: [...held] } : {}),
    view: matter.vue === undefined ? null : viewOf(matter.vue, material),
    usedIn: [...usedIn],
    sources: citeFully(allSources(parsed, material), material.sources)
  }
}

/** The sources of the text, then those that only the data of the view cites. */
function allSources({ matter }: ParsedEntry, material: ViewMaterial): readonly SourceRef[] {
  if (matter.vue === undefined) return matter.sources
  const known = new Set(matter.sources.map(({ cle }) => cle))
  const others = sourcesOfView(matter.vue, material).map(({ cle }) => cle)
  return [...matter.sources, ...[...new Set(others)].flatMap((cle) => (known.has(cle) ? [] : [{ cle }]))]
}

/** In a draft, links to what is not written yet keep their words alone. */
function resolveLinks(node: TextNode, places: Places): TextNode[] {
  if (typeof node === 'string' || node.tag === 'br' || node.tag === 'field' || node.tag === 'picture')
    return [node]
  const children = node.children.flatMap((child) => resolveLinks(child, places))
  if (node.tag !== 'link') return [{ ...node, children }]
  const known = places.get(node.entry)
  if (known === undefined || known === null) return children
  const section = node.section !== null && known.sections.has(node.section) ? node.section : null
  return [{ ...node, section, children }]
}
