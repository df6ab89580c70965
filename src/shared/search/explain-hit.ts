import { analyseKept } from './kept-analysis'
import { looksLike } from './looks-like'
import type { Hit, Passage } from './query'
import type { Understanding } from './understand'

/**
 * Why a document was found, where its words do not show it: an acronym or a synonym of editors, another word of the
 * same family (as the document writes it), a keyword that only editors see.
 */
export interface HitReason {
  readonly by: 'sigle' | 'synonyme' | 'forme' | 'mot-cle'
  readonly words: string
}

/** Returns why a document was found where it holds a word of the query in another form or not at all; often nothing. */
export function explainHit(hit: Hit, passage: Passage, asked: Understanding): readonly HitReason[] {
  const synonyms = hit.synonyms.map(({ kind, surface }): HitReason => ({
    by: kind === 'sigle' ? 'sigle' : 'synonyme',
    words: surface
  }))
  const shown = [passage.title, passage.heading, passage.text]
  const others = asked.words.flatMap(({ folded, expansions }): readonly HitReason[] => {
    const own = new Set(
      expansions
        .filter(({ reason }) => reason === 'same')
        .map(({ term }) => term)
        .slice(0, 1)
    )
    const near = shown.flatMap((text) => formsOf(text, own))
    const [first] = near
    if (first !== undefined) {
      const isWritten = near.some((form) => looksLike(form.folded, folded))
      return isWritten ? [] : [{ by: 'forme', words: first.surface }]
    }
    const all = new Set(expansions.map(({ term }) => term))
    if (shown.some((text) => formsOf(text, all).length > 0)) return []
    const [keyword] = formsOf(passage.keywords, all)
    return keyword === undefined ? [] : [{ by: 'mot-cle', words: keyword.surface }]
  })
  return [...synonyms, ...others]
}

/** Returns how a text writes some terms, in order. */
function formsOf(
  text: string,
  terms: ReadonlySet<string>
): readonly { readonly folded: string; readonly surface: string }[] {
  return analyseKept(text).flatMap(({ forms }) =>
    forms
      .filter(({ term }) => terms.has(term))
      .map(({ folded, start, end }) => ({ folded, surface: text.slice(start, end) }))
  )
}
