import { diffArrays, diffWordsWithSpace } from 'diff'

/** A run of words that both versions have, or one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One paragraph as runs of words. */
export type ParagraphDifference = readonly WordRun[]

/** Returns how paragraphs differ, word by word: a paragraph that was rewritten is set against the one that it replaces. */
export function differWords(
  before: readonly string[],
  after: readonly string[]
): readonly ParagraphDifference[] {
  let removed: readonly string[] = []
  const done: ParagraphDifference[] = []
  const flush = (added: readonly string[]): void => {
    const length = Math.max(removed.length, added.length)
    for (let index = 0; index < length; index += 1) done.push(differ(removed[index], added[index]))
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      done.push(...part.value.map((text): ParagraphDifference => [{ kind: 'same', text }]))
    }
  }
  flush([])
  return done
}

/** Returns the paragraphs that both texts do not share, word by word. */
export function changedParagraphs(
  before: readonly string[],
  after: readonly string[]
): readonly ParagraphDifference[] {
  return differWords(before, after).filter((runs) => runs.some(({ kind }) => kind !== 'same'))
}

function differ(before: string | undefined, after: string | undefined): ParagraphDifference {
  if (before === undefined) return [{ kind: 'added', text: after ?? '' }]
  if (after === undefined) return [{ kind: 'removed', text: before }]
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value
  }))
}
