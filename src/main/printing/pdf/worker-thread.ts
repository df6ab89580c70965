import { Worker } from 'node:worker_threads'
import type { FinishOptions } from './post-processor'

/** A message to the worker. */
export type PdfTask =
  | { readonly kind: 'open'; readonly pdf: Uint8Array }
  | { readonly kind: 'finish'; readonly options: FinishOptions }

/** The answer, in the order of the tasks. */
export type PdfAnswer = { readonly value: unknown } | { readonly error: Error }

/** A thread that works on PDFs, one task after the other. */
export interface PdfThread {
  /** Rejects where the task fails, or the thread ends before it is done. */
  readonly ask: <T>(task: PdfTask) => Promise<T>
  readonly end: () => void
}

/** Starts a thread. @param script path of the built `worker.ts` */
export function startPdfThread(script: string): PdfThread {
  const worker = new Worker(script)
  /** What resolves the tasks that wait, in their order. */
  const waiting: ((answer: PdfAnswer) => void)[] = []
  let over: Error | null = null
  const end = (error: Error): void => {
    over ??= error
    for (const tell of waiting.splice(0)) tell({ error: over })
  }
  worker
    .on('message', (answer: PdfAnswer) => waiting.shift()?.(answer))
    .on('error', end)
    .on('exit', () => {
      end(new Error('The worker was closed'))
    })

  function ask<T>(task: PdfTask): Promise<T> {
    const answer = new Promise<T>((resolve, reject) => {
      if (over !== null) {
        reject(over)
        return
      }
      waiting.push((told) => {
        if ('error' in told) reject(told.error)
        else resolve(told.value as T)
      })
      worker.postMessage(task)
    })
    // Not every caller awaits its answer: a failure is told by the next one.
    answer.catch(() => undefined)
    return answer
  }
  return { ask, end: () => void worker.terminate() }
}
