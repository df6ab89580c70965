import { Worker } from 'node:worker_threads'
import type { Finished, FinishOptions, OpenedPdf } from './finisher'

/** What the workshop can be asked. */
export type PdfTask =
  | { readonly kind: 'open'; readonly pdf: Uint8Array }
  | { readonly kind: 'finish'; readonly options: FinishOptions }

/** A finisher beside the process's own thread, so that windows stay quick whatever is printed. */
export interface PdfWorkshop {
  readonly open: (pdf: Uint8Array) => Promise<OpenedPdf>
  readonly finish: (options: FinishOptions) => Promise<Finished>
  /** Ends whatever is under way. */
  readonly close: () => void
}

type Answer = { readonly value: unknown } | { readonly error: Error }

/** Opens a workshop. @param script path of the built `worker.ts` */
export function openPdfWorkshop(script: string): PdfWorkshop {
  const worker = new Worker(script)
  /** Who waits for an answer, in the order of the tasks. */
  const waiting: ((answer: Answer) => void)[] = []
  let over: Error | null = null
  const end = (error: Error): void => {
    over ??= error
    for (const tell of waiting.splice(0)) tell({ error: over })
  }
  worker
    .on('message', (answer: Answer) => waiting.shift()?.(answer))
    .on('error', end)
    .on('exit', () => {
      end(new Error('The workshop was closed'))
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
    // Some do not wait for what they asked: the next answer tells them.
    answer.catch(() => undefined)
    return answer
  }
  return {
    open: (pdf) => ask({ kind: 'open', pdf }),
    finish: (options) => ask({ kind: 'finish', options }),
    close: () => void worker.terminate()
  }
}
