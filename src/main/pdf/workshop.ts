import { Worker } from 'node:worker_threads'
import type { readBeginnings } from './beginnings'
import type { Finished, FinishOptions } from './finish'

/** What the workshop can be asked. */
export type PdfTask =
  | { readonly kind: 'read'; readonly pdf: Uint8Array }
  | { readonly kind: 'finish'; readonly pdf: Uint8Array; readonly options: FinishOptions }

/** Works on PDFs beside the process's own thread, so that windows stay quick whatever is printed. */
export interface PdfWorkshop {
  readonly read: (pdf: Uint8Array) => ReturnType<typeof readBeginnings>
  readonly finish: (pdf: Uint8Array, options: FinishOptions) => Promise<Finished>
  /** Ends whatever is under way. */
  readonly close: () => void
}

/** Opens a workshop. @param script path of the built `worker.ts` */
export function openPdfWorkshop(script: string): PdfWorkshop {
  const worker = new Worker(script)
  function ask<T>(task: PdfTask): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = (): unknown => worker.off('message', settle).off('error', fail).off('exit', ended)
      const settle = (message: { readonly value: T } | { readonly error: Error }): void => {
        leave()
        if ('error' in message) reject(message.error)
        else resolve(message.value)
      }
      const fail = (error: Error): void => {
        leave()
        reject(error)
      }
      const ended = (): void => {
        fail(new Error('The workshop was closed'))
      }
      worker.once('message', settle).once('error', fail).once('exit', ended)
      worker.postMessage(task)
    })
  }
  return {
    read: (pdf) => ask({ kind: 'read', pdf }),
    finish: (pdf, options) => ask({ kind: 'finish', pdf, options }),
    close: () => void worker.terminate()
  }
}
