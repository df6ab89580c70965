import type { SearchQuestion, Search, SearchAnswer } from './types'

/** A question to the worker; numbers only grow. */
export interface ToWorker {
  readonly number: number
  readonly question: SearchQuestion
}

/** What the worker says: that the index is open, that it cannot be opened, or an answer. */
export type FromWorker = 'open' | 'failed' | Answered

interface Answered {
  readonly number: number
  readonly answer: SearchAnswer
}

/** Search by messages. */
interface WorkerClient extends Search {
  /** Takes an answer: its question is answered, older ones are overtaken. */
  readonly receive: (answered: Answered) => void
  /** Rejects all questions, those that wait and those to come. */
  readonly fail: (error: Error) => void
}

interface Waiting {
  readonly resolve: (answer: SearchAnswer | null) => void
  readonly reject: (error: Error) => void
}

/** Returns the client of a worker that is sent messages by `send`. */
export function createWorkerClient(send: (message: ToWorker) => void): WorkerClient {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken: Error | null = null
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (broken !== null) throw broken
        last += 1
        send({ number: last, question })
        waiting.set(last, { resolve, reject })
      }),
    receive: ({ number, answer }) => {
      for (const [asked, { resolve }] of waiting) {
        if (asked > number) break
        resolve(asked === number ? answer : null)
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
