import type { SearchAnswer } from './search-engine'
import type { Question, ToWorker } from './worker-messages'

/** A search engine that may be slow: its answers come later, and only that to the newest question. */
export interface Searcher {
  /** Resolves with the answer, or with null where a newer question took its place. */
  readonly search: (question: Question) => Promise<SearchAnswer | null>
}

/** Returns the asking side: it numbers the questions, and gives up those that a newer one has overtaken. */
export function createSearcher(
  ask: (message: ToWorker) => void
): Searcher & { readonly receive: (turn: number, answer: SearchAnswer) => void } {
  const waiting = new Map<number, (answer: SearchAnswer | null) => void>()
  let last = 0
  return {
    search: (question) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        ask({ turn: last, ...question })
      }),
    receive: (turn, answer) => {
      for (const [asked, resolve] of waiting) {
        if (asked > turn) break
        resolve(asked === turn ? answer : null)
        waiting.delete(asked)
      }
    }
  }
}
