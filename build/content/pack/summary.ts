import type { EntrySummary } from '../../../src/shared/model/entry'
import { plainText } from '../../../src/shared/model/text'
import type { ParsedEntry } from '../entry/read-entry'
import { typeset } from '../typography'

/** Returns what lists show of an entry. */
export function summarise({ matter, body }: ParsedEntry, parent: EntrySummary['parent']): EntrySummary {
  return {
    id: matter.id,
    type: matter.type,
    title: typeset(matter.titre),
    summary: typeset(matter.resume),
    parent,
    reviewedOn: matter.revu_le,
    sections: body.headings.map(({ heading }) => ({
      id: heading.id,
      title: plainText(heading.children),
      level: heading.level
    }))
  }
}
