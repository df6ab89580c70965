import { h, type FunctionalComponent, type VNodeChild } from 'vue'

/** A number of an article, as in « L.300-2 »: browsers break it after its hyphens. Longer ones would not fit a line. */
const ARTICLE = /((?:article )?\b[ADLR]\.[\s\u00A0\u202F]?\d{1,6}(?:[-\u2011]\d{1,4}){1,5})/

/** Returns words with the numbers of articles of law in one piece, however short the line. */
export function wholeArticles(text: string): VNodeChild {
  if (!ARTICLE.test(text)) return text
  // Split at what is captured, every other piece is a number.
  return text
    .split(ARTICLE)
    .map((piece, index) => (index % 2 === 1 ? h('span', { class: 'whole' }, piece) : piece))
}

/** Words in which no number of an article is cut in two. */
export const WholeText: FunctionalComponent<{ words: string }> = ({ words }) => wholeArticles(words)
WholeText.props = ['words']
