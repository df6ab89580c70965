import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import * as v from 'valibot'
import type { Entry, EntrySummary } from '../../src/shared/content/entry'
import { daySchema, entryIdSchema } from '../../src/shared/content/ids'
import { plainText } from '../../src/shared/content/text'
import { isReasonable } from '../content/entry/bounds'
import { checkSections } from '../content/entry/check-sections'
import { countText, readingMinutes } from '../content/measure/readability'
import { type Problem, reporter, TOP } from '../content/model/problem'
import { textField } from '../content/schema/fields'
import { convertBody, type LinkUse } from '../content/text/body'
import { parseMarkdown } from '../content/text/markdown'
import { typeset } from '../content/typography'
import { readYaml } from '../content/yaml/read'
import { validateYaml } from '../content/yaml/validate'
import { guideDialect, type FindPicture } from './guide-dialect'
import { guideId, INDEX_FILE } from './guides'

const matterSchema = v.strictObject({ resume: textField(300), revu_le: v.pipe(v.string(), daySchema) })

/** A guide as a page of the application, with the links that have still to be checked. */
export interface ParsedGuide {
  readonly file: string
  readonly summary: EntrySummary
  readonly entry: Entry
  readonly links: readonly LinkUse[]
}

/** Returns the page of a guide; null where its head cannot be used. Adds what is wrong to `problems`. */
export function parseGuide(
  { path: file, text }: { readonly path: string; readonly text: string },
  findPicture: FindPicture,
  problems: Problem[]
): ParsedGuide | null {
  const report = reporter(file, problems)
  if (!isReasonable(text, report)) return null
  const root = parseMarkdown(text)
  const head = root.children.find((node) => node.type === 'yaml')
  const title = root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const fields = head === undefined ? null : readYaml(head.value, report, head.position?.start.line ?? 0)
  const matter = fields === null ? null : validateYaml(matterSchema, fields, report)
  if (matter === null || title === undefined) {
    report(
      TOP,
      'en-tete',
      'Un guide commence par « resume » et « revu_le » entre deux lignes « --- », puis par son titre : « # … ».'
    )
    return null
  }
  const body = convertBody(
    { ...root, children: root.children.filter((node) => node !== title) },
    text,
    report,
    guideDialect(file, findPicture)
  )
  checkSections(body, report)
  const summary: EntrySummary = {
    id: v.parse(entryIdSchema, guideId(file)),
    type: 'chapitre',
    title: typeset(toString(title)),
    summary: typeset(matter.resume),
    parent: file === INDEX_FILE ? null : v.parse(entryIdSchema, guideId(INDEX_FILE)),
    reviewedOn: matter.revu_le,
    minutes: readingMinutes(countText(body.passages).words),
    sections: body.headings.map(({ heading: { id, level, children } }) => ({
      id,
      level,
      title: plainText(children)
    }))
  }
  const entry: Entry = {
    ...summary,
    audience: [],
    occasion: null,
    myth: null,
    legal: null,
    card: null,
    text: [...body.text],
    view: null,
    usedIn: [],
    sources: []
  }
  return { file, summary, entry, links: body.links }
}

/** Reports links between guides that lead to no section. */
export function checkGuideLinks(guides: readonly ParsedGuide[], problems: Problem[]): void {
  const sections = new Map(
    guides.map(({ summary }) => [summary.id, new Set<string>(summary.sections.map(({ id }) => id))])
  )
  for (const { file, links } of guides) {
    const report = reporter(file, problems)
    for (const { link, ...at } of links) {
      if (link.section !== null && sections.get(link.entry)?.has(link.section) !== true)
        report(at, 'lien', `Ce lien mène à la section « ${link.section} », que « ${link.entry} » n’a pas.`)
    }
  }
}
