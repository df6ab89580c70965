import type { EntrySummary } from '../../../src/shared/content/entry'
import { plainText } from '../../../src/shared/content/text'
import type { ParsedEntry } from '../entry/parse-entry'
import { countText, readingMinutes } from '../measure/readability'
import type { FrontMatter } from '../schema/front-matter'
import { hueOf } from '../schema/hues'
import { typeset } from '../typography'

/** Returns what lists show of an entry. */
export function summarise(
  { matter, body, passages }: ParsedEntry,
  parent: EntrySummary['parent']
): EntrySummary {
  return {
    id: matter.id,
    type: matter.type,
    title: typeset(matter.titre),
    summary: typeset(matter.resume),
    parent,
    reviewedOn: matter.revu_le,
    minutes: readingMinutes(countText(passages).words),
    ...(matter.type === 'chapitre' ? partOf(matter) : {}),
    sections: body.headings.map(({ heading }) => ({
      id: heading.id,
      title: plainText(heading.children),
      level: heading.level
    }))
  }
}

/** What only a chapter says of itself. */
function partOf(
  matter: Extract<FrontMatter, { type: 'chapitre' }>
): Pick<EntrySummary, 'hue' | 'introduction'> {
  const hue = hueOf(matter.teinte)
  return {
    ...(hue === undefined ? {} : { hue }),
    ...(matter.introduction === 'oui' ? { introduction: true } : {})
  }
}
