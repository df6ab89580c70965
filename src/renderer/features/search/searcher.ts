import type { SearchAnswer } from './search-engine'
import type { Question, ToWorker } from './worker-messages'

/** A search engine that may be slow: its answers come later, and only that to the newest question. */
export interface Searcher {
  /** Resolves with the answer, or with null where a newer question took its place. Rejects where none can come. */
  readonly search: (question: Question) => Promise<SearchAnswer | null>
}

interface Waiting {
  readonly resolve: (answer: SearchAnswer | null) => void
  readonly reject: (error: Error) => void
}

/** The side of the page, told what the other side says. */
interface AskingSide extends Searcher {
  readonly receive: (turn: number, answer: SearchAnswer) => void
  /** Nothing more will come: what waits is told so, and whatever is asked from now on. */
  readonly fail: (error: Error) => void
}

/** Returns the asking side: it numbers the questions, and gives up those that a newer one has overtaken. */
export function createSearcher(ask: (message: ToWorker) => void): AskingSide {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken: Error | null = null
  return {
    search: (question) =>
      new Promise((resolve, reject) => {
        if (broken !== null) throw broken
        last += 1
        ask({ turn: last, ...question })
        waiting.set(last, { resolve, reject })
      }),
    receive: (turn, answer) => {
      for (const [asked, { resolve }] of waiting) {
        if (asked > turn) break
        resolve(asked === turn ? answer : null)
        waiting.delete(asked)
      }
    },
    fail: (error) => {
      broken = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
  }
}
