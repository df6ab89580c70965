import { analyse, type Word } from './analysis'

/** What is shown while one types is nearly the same from key to key: enough texts for a few answers. */
const KEPT = 300

let kept = new Map<string, readonly Word[]>()
/** Those before them: forgotten by half, so that no answer finds everything forgotten. */
let older: ReadonlyMap<string, readonly Word[]> = new Map()

/** Returns `analyse` of a text that is likely to come back soon; the last such texts are remembered. */
export function analyseKept(text: string): readonly Word[] {
  const known = kept.get(text)
  if (known !== undefined) return known
  const words = older.get(text) ?? analyse(text)
  if (kept.size >= KEPT) {
    older = kept
    kept = new Map()
  }
  kept.set(text, words)
  return words
}
