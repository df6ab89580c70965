import { analyse } from './analysis'
import { looksLike } from './looks-like'
import { type Hit, type Passage, synonymsOf } from './query'
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
  const synonyms = synonymsOf(hit, asked).map(({ kind, surface }): HitReason => ({
    by: kind === 'sigle' ? 'sigle' : 'synonyme',
    words: surface
  }))
  const shown = formsByTerm(`${passage.title}\n${passage.heading}\n${passage.text}`)
  const kept = formsByTerm(passage.keywords)
  const others = asked.words.flatMap(({ folded, expansions }): readonly HitReason[] => {
    const own = expansions.find(({ reason }) => reason === 'same')
    if (own === undefined) return []
    const near = shown.get(own.term)
    const keyword = kept.get(own.term)?.[0]
    if (near === undefined) return keyword === undefined ? [] : [{ by: 'mot-cle', words: keyword.surface }]
    const first = near.some((form) => looksLike(form.folded, folded)) ? undefined : near[0]
    return first === undefined ? [] : [{ by: 'forme', words: first.surface }]
  })
  return [...synonyms, ...others]
}

interface WrittenForm {
  readonly folded: string
  readonly surface: string
}

function formsByTerm(text: string): ReadonlyMap<string, readonly WrittenForm[]> {
  const forms = new Map<string, WrittenForm[]>()
  for (const { term, folded, start, end } of analyse(text).flatMap((word) => word.forms)) {
    const known = forms.get(term) ?? []
    if (!known.some((form) => form.folded === folded)) known.push({ folded, surface: text.slice(start, end) })
    forms.set(term, known)
  }
  return forms
}
