import type { Nodes } from 'mdast'

/** Stands for the star of an article while Markdown is parsed: a private character, which no source holds. */
const STAND_IN = '\uE02A'

/** « R*421-1 », « R.*421-1 », « R. * 421-1 »: the star of articles of decrees in the Council of State belongs to their name. */
const ARTICLE_STAR = /(?<![\p{L}\p{N}\\*])((?:LO|[LRDA])\.?[ \u00A0\u202F]?)\*(?=[ \u00A0\u202F]?\d)/gu

/** Returns a Markdown text of the same length in which the stars of articles of law are no marks of emphasis. */
export function maskArticleStars(text: string): string {
  return text.replace(ARTICLE_STAR, `$1${STAND_IN}`)
}

/** Puts the stars back into a tree that was parsed from such a text. */
export function restoreArticleStars(node: Nodes): void {
  if ('value' in node) node.value = restored(node.value)
  if ('url' in node) node.url = restored(node.url)
  if ('children' in node) for (const child of node.children) restoreArticleStars(child)
}

function restored(text: string): string {
  return text.replaceAll(STAND_IN, '*')
}
