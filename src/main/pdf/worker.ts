import { parentPort } from 'node:worker_threads'
import { readBeginnings } from './beginnings'
import { finishPdf } from './finish'
import type { PdfTask } from './workshop'

parentPort?.on('message', (task: PdfTask) => {
  void carryOut(task)
    .then((value) => ({ value }))
    .catch((error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }))
    .then((answer) => parentPort?.postMessage(answer))
})

function carryOut(task: PdfTask): Promise<unknown> {
  return task.kind === 'read' ? readBeginnings(task.pdf) : finishPdf(task.pdf, task.options)
}
