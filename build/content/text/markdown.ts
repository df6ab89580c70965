import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { maskArticleStars, restoreArticleStars } from './article-stars'

const COLON = 58

/**
 * Containers (`:::nom`) alone. With the text and leaf forms « 14:30 », « mot:clé » and « ::mot » would be read as
 * directives and their words would vanish without a word.
 */
function containersOnly(): ReturnType<typeof directive> {
  const constructs = directive().flow?.[COLON]
  const [container] = Array.isArray(constructs) ? constructs : []
  if (container === undefined)
    throw new Error('micromark-extension-directive no longer lists its container first')
  return { flow: { [COLON]: container } }
}

const extensions = [frontmatter(['yaml']), gfmTable(), containersOnly()]
const mdastExtensions = [
  frontmatterFromMarkdown(['yaml']),
  gfmTableFromMarkdown(),
  directiveFromMarkdown({ verbose: true })
]

/**
 * Returns the syntax tree of a Markdown file: CommonMark with YAML front matter, tables, containers and the stars of
 * articles of law.
 */
export function parseMarkdown(text: string): Root {
  const root = fromMarkdown(maskArticleStars(text), { extensions, mdastExtensions })
  restoreArticleStars(root)
  return root
}
