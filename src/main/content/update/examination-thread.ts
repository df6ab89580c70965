import { Worker } from 'node:worker_threads'
import type { PackExamination } from './examine-pack'

/** Examines the version in a folder beside the one that is read; rejects where it fails, or the signal aborts. */
export type ExaminePack = (before: string, after: string, signal: AbortSignal) => Promise<PackExamination>

/** Most memory that examining takes, in megabytes: several times what the largest pack needs. */
const MEMORY = 4096

/**
 * Returns how to examine versions in a thread of their own: windows stay alive, and what is given up ends at once.
 * @param script path of the built `examination-worker.ts`
 */
export function examineInThread(script: string): ExaminePack {
  return (before, after, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const worker = new Worker(script, {
        workerData: { before, after },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY }
      })
      const giveUp = (): void => {
        reject(new Error('The examination was given up'))
        void worker.terminate()
      }
      signal.addEventListener('abort', giveUp, { once: true })
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', (code) => {
          signal.removeEventListener('abort', giveUp)
          reject(new Error(`The thread ended with ${code}`))
        })
    })
}
