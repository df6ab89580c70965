import { loadPackSearch, type PackSearch } from './pack-search'
import type { FromWorker, ToWorker } from './worker-client'

/**
 * Search in a worker: however large the index, typing never waits for it. Of several questions that arrive at one port
 * while one is answered, only the newest is. The index is read once for all ports,
 * in the folder that the worker has for its name.
 */
let opened: Promise<PackSearch> | null = null

addEventListener('message', (hello: MessageEvent) => {
  const [port] = hello.ports
  if (port !== undefined) serve(port)
})

function serve(port: MessagePort): void {
  const send = (message: FromWorker): void => {
    port.postMessage(message)
  }
  const opening = (opened ??= loadPackSearch(self.name))
  let newest: ToWorker | null = null

  async function answerNewest(): Promise<void> {
    const { answer } = await opening
    const asked = newest
    newest = null
    if (asked !== null) send({ number: asked.number, answer: answer(asked.question) })
  }
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    // In a task of its own, after the messages that are already queued.
    if (newest === null) setTimeout(() => void answerNewest().catch(reportError))
    newest = data
  }
  opening.then(
    () => {
      send('open')
    },
    () => {
      send('failed')
    }
  )
}
