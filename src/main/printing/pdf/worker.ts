import { parentPort } from 'node:worker_threads'
import { createPostProcessor } from './post-processor'
import { warmUp } from './warm-up'
import type { PdfTask } from './worker-thread'

const postProcessor = createPostProcessor()
/** One task after the other: each works on what the one before left. */
let last: Promise<unknown> = warmUp()

parentPort?.on('message', (task: PdfTask) => {
  last = last
    .then(async () => ({ value: await carryOut(task) }))
    .catch((error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }))
    .then((answer) => parentPort?.postMessage(answer))
})

function carryOut(task: PdfTask): unknown {
  switch (task.kind) {
    case 'open':
      return postProcessor.open(task.pdf)
    case 'finish':
      return postProcessor.finish(task.options)
  }
}
