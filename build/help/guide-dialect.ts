import type { List, ListItem, Nodes, PhrasingContent } from 'mdast'
import * as v from 'valibot'
import { entryIdSchema, sectionIdSchema } from '../../src/shared/content/ids'
import type { TextNode } from '../../src/shared/content/text'
import { startOf } from '../content/text/body'
import type { Dialect } from '../content/text/dialect'
import { flow, type Surroundings } from '../content/text/flow'
import { readTarget, type Target } from '../content/text/link'
import { GUIDE_FILES, guideId } from './guides'
import { slugOf } from './slug'

/** Of a picture: its size in pixels; null where it cannot be shown. */
export type FindPicture = (name: string) => { readonly width: number; readonly height: number } | null

const TO_TICK = /^\[ \]\s+/
const PICTURE = /^\.\.\/images\/([a-z0-9-]+)\.webp$/

/**
 * Returns the Markdown of the guides, which public forges show too: sections are named by their headings, links name files,
 * and there are blocks of code, pictures with their alternative texts, and lists to tick (`- [ ]`). Comments are left out.
 * @param file the guide, to which links without a file lead
 */
export function guideDialect(file: string, findPicture: FindPicture): Dialect {
  return {
    readTarget: (url) => readGuideTarget(url, file),
    headingId: slugOf,
    convertBlock: (node, around) => {
      switch (node.type) {
        case 'code':
          return [{ tag: 'pre', children: [node.value] }]
        case 'html':
          return /^<!--[^]*-->$/.test(node.value) ? [] : null
        case 'list':
          return node.ordered !== true && node.children.every(isToTick) ? [checklist(node, around)] : null
        case 'paragraph': {
          const [only, ...others] = node.children
          return only?.type === 'image' && others.length === 0 ? picture(only, around, findPicture) : null
        }
        default:
          return null
      }
    }
  }
}

function readGuideTarget(url: string, file: string): Target {
  const [, path = '', fragment] = /^([^#]*)(?:#(.*))?$/.exec(url) ?? []
  const target = path === '' ? file : path
  if (!GUIDE_FILES.includes(target)) {
    return /^https?:/.test(url)
      ? readTarget(url)
      : {
          problem: `Le lien « ${url} » ne mène ni à un guide ni à une adresse : nommez ce fichier sans lien.`
        }
  }
  const section = fragment === undefined ? null : slugOf(decodeURIComponent(fragment))
  return {
    tag: 'link',
    entry: v.parse(entryIdSchema, guideId(target)),
    section: section === null ? null : v.parse(sectionIdSchema, section)
  }
}

function firstWords(item: ListItem): Extract<PhrasingContent, { type: 'text' }> | null {
  const [first] = item.children
  const [words] = first?.type === 'paragraph' ? first.children : []
  return words?.type === 'text' ? words : null
}

function isToTick(item: ListItem): boolean {
  return TO_TICK.test(firstWords(item)?.value ?? '')
}

function checklist(list: List, around: Surroundings): TextNode {
  const plain = structuredClone(list)
  for (const item of plain.children) dropBox(firstWords(item))
  const children = flow(plain, around).flatMap((node) =>
    typeof node !== 'string' && 'children' in node ? node.children : []
  )
  return { tag: 'checklist', children }
}

/** Leaves out « [ ] » at the beginning of a run of words, which then begins later in the file. */
function dropBox(words: ReturnType<typeof firstWords>): void {
  const [box = ''] = TO_TICK.exec(words?.value ?? '') ?? []
  if (words?.position === undefined) return
  const { start } = words.position
  words.value = words.value.slice(box.length)
  words.position = {
    ...words.position,
    start: { ...start, column: start.column + box.length, offset: (start.offset ?? 0) + box.length }
  }
}

function picture(
  node: Extract<Nodes, { type: 'image' }>,
  { notes }: Surroundings,
  findPicture: FindPicture
): TextNode[] {
  const name = PICTURE.exec(node.url)?.[1]
  const size = name === undefined ? null : findPicture(name)
  const alt = node.alt?.trim() ?? ''
  if (name !== undefined && size !== null && alt !== '')
    return [{ tag: 'picture', name, ...size, children: [alt] }]
  notes.report(
    startOf(node),
    'image',
    'Une image se trouve dans docs/images en deux fichiers, NOM.webp et NOM-sombre.webp, de même taille et de 150 ko au plus ; elle a un texte qui dit ce qu’elle montre.'
  )
  return []
}
