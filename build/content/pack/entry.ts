import type { Entry, EntrySummary, Source } from '../../../src/shared/model/entry'
import type { TextNode } from '../../../src/shared/model/text'
import type { ParsedEntry } from '../entry/read-entry'
import type { Places } from '../handbook/places'
import type { Manual, Sources } from '../schema/registers'
import { typeset } from '../typography'
import { particularsOf } from './particulars'

/** Returns an entry as it is read. */
export function assembleEntry(
  parsed: ParsedEntry,
  summary: EntrySummary,
  registers: { readonly manual: Manual; readonly sources: Sources; readonly places: Places }
): Entry {
  return {
    ...summary,
    ...particularsOf(parsed.matter, registers.manual),
    text: parsed.body.text.flatMap((node) => resolveLinks(node, registers.places)),
    sources: assembleSources(parsed, registers.sources)
  }
}

function assembleSources({ matter }: ParsedEntry, sources: Sources): Source[] {
  return matter.sources.flatMap(({ cle, precision }) => {
    const source = sources[cle]
    if (source === undefined) return []
    return [
      {
        key: cle,
        title: typeset(source.titre),
        publisher: typeset(source.editeur),
        date: source.date ?? null,
        consultedOn: source.consulte_le,
        address: source.adresse ?? null,
        detail: precision === undefined ? null : typeset(precision),
        confidence: source.confiance
      }
    ]
  })
}

/** In a draft, links to what is not written yet keep their words alone. */
function resolveLinks(node: TextNode, places: Places): TextNode[] {
  if (typeof node === 'string' || node.tag === 'br') return [node]
  const children = node.children.flatMap((child) => resolveLinks(child, places))
  if (node.tag !== 'link') return [{ ...node, children }]
  const known = places.get(node.entry)
  if (known === undefined || known === null) return children
  const section = node.section !== null && known.sections.has(node.section) ? node.section : null
  return [{ ...node, section, children }]
}
