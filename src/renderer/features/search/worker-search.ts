import { allowOwnWorkers } from '../../lib/own-workers'
import SearchWorker from './worker?worker'
import { createWorkerClient, type FromWorker } from './worker-client'
import type { Search } from './types'

/** One for the window, however many parts of it search. */
let shared: Worker | null = null

function sharedWorker(): Worker {
  allowOwnWorkers()
  return (shared ??= new SearchWorker())
}

/**
 * Returns a search of its own over the one worker, which is started where it does not run yet. Rejects where the index of
 * the pack cannot be read. After that, and after an answer that failed, the worker is gone and the next call starts another.
 */
export function openInWorker(): Promise<Search> {
  const worker = sharedWorker()
  const { port1: port, port2: theirs } = new MessageChannel()
  const client = createWorkerClient((message) => {
    port.postMessage(message)
  })
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate()
      if (shared === worker) shared = null
      const error = new Error('the search index cannot be read')
      client.fail(error)
      reject(error)
    }
    worker.addEventListener('error', fail)
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === 'open') resolve(client)
      else if (data === 'failed') fail()
      else client.receive(data)
    }
    worker.postMessage(null, [theirs])
  })
}
