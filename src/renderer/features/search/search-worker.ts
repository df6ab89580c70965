import { openSearchEngine } from './open-search-engine'
import type { SearchEngine } from './search-engine'
import type { FromWorker, ToWorker } from './worker-messages'

/**
 * Search beside the page's own thread: however large the index, typing never waits for it. Of several questions that
 * arrive at one port while one is answered, only the newest is. The index is read once for all ports.
 */
let opened: Promise<SearchEngine> | null = null

addEventListener('message', (hello: MessageEvent) => {
  const [port] = hello.ports
  if (port !== undefined) serve(port)
})

function serve(port: MessagePort): void {
  const say = (message: FromWorker): void => {
    port.postMessage(message)
  }
  const opening = (opened ??= openSearchEngine())
  let newest: ToWorker | null = null

  async function answerNewest(): Promise<void> {
    const engine = await opening
    const asked = newest
    newest = null
    if (asked !== null) say({ turn: asked.turn, answer: engine.search(asked) })
  }
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    // After every message that is already waiting.
    if (newest === null) setTimeout(() => void answerNewest().catch(reportError))
    newest = data
  }
  opening.then(
    () => {
      say('open')
    },
    () => {
      say('failed')
    }
  )
}
