import type { Yaml } from 'mdast'
import type { ProsePassage } from '../model/passage'
import { type Problem, type Report, reporter, TOP } from '../model/problem'
import type { SourceFile } from '../model/source'
import { type FrontMatter, frontMatterSchema } from '../schema/front-matter'
import { type Body, convertBody, type LinkUse } from '../text/body'
import { parseMarkdown } from '../text/markdown'
import { yamlPassages } from '../yaml/passages'
import { readYaml, type YamlSource } from '../yaml/read'
import { validateYaml } from '../yaml/validate'
import { isReasonable } from './bounds'
import { checkName } from './check-name'
import { checkSections } from './check-sections'
import { checkShape } from './check-shape'

/** An entry as its file says it, before it is linked with the others. */
export interface ParsedEntry {
  readonly file: string
  readonly matter: FrontMatter
  /** Gives the line of each field of the front matter. */
  readonly fields: YamlSource
  readonly body: Body
  /** The editor's words of front matter and body, for checks of language. */
  readonly passages: readonly ProsePassage[]
}

/** A file that makes no entry, and what in it can be read: words and links are checked all the same. */
export interface UnusableEntry {
  readonly file: string
  readonly matter: null
  readonly passages: readonly ProsePassage[]
  readonly links: readonly LinkUse[]
}

/** Returns the entry of a file of which nothing can be read. */
export function unreadEntry(file: string): UnusableEntry {
  return { file, matter: null, passages: [], links: [] }
}

/** Returns the entry of a Markdown file, without matter where it cannot be used; adds what is wrong to `problems`. */
export function parseEntry(source: SourceFile, problems: Problem[]): ParsedEntry | UnusableEntry {
  const file = source.path
  const report = reporter(file, problems)
  if (!isReasonable(source.text, report)) return unreadEntry(file)
  const root = parseMarkdown(source.text)
  const header = root.children.find((node) => node.type === 'yaml')
  const fields = header === undefined ? reportNoHeader(report) : readHeader(header, report)
  const body = convertBody(root, source.text, report)
  checkSections(body, report)
  const matter = fields === null ? null : validateYaml(frontMatterSchema, fields, report)
  const passages = [...(fields === null ? [] : yamlPassages(fields)), ...body.passages]
  if (fields === null || matter === null) return { file, matter: null, passages, links: body.links }
  checkName(source.path, matter, fields, report)
  checkShape(matter, body, report)
  return { file, matter, fields, body, passages }
}

function reportNoHeader(report: Report): null {
  report(
    TOP,
    'en-tete-manquant',
    'Ce fichier n’a pas d’en-tête. Commencez-le par une ligne « --- », les champs, puis une ligne « --- ».'
  )
  return null
}

function readHeader(header: Yaml, report: Report): YamlSource | null {
  return readYaml(header.value, report, header.position?.start.line ?? 0)
}
