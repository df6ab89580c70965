import type { LiveVersions } from './content/store/live-versions'
import { explainPackFailure } from './content/pack/pack-failure-words'
import { createAnswer } from './protocol/answer'
import { createDevAnswer } from './protocol/dev-answer'
import { failurePage } from './protocol/failure-page'
import { serveScheme } from './protocol/serve.electron'

export interface ServeOptions {
  /** Folder of the built pages. */
  readonly pages: string
  readonly live: LiveVersions
  readonly devServer: URL | null
  readonly log: (error: unknown) => void
}

/** Serves the pages and every version of the content, or the reason why there is none. Before `ready` only. */
export function serveHandbook({ pages, live, devServer, log }: ServeOptions): void {
  const answer = createAnswer({
    pages,
    standIn: async () => {
      const { reading } = await live.current()
      if (reading.ok) return null
      const { title, sentences } = explainPackFailure(reading.failure)
      return failurePage(title, sentences)
    },
    readPack: live.readActive,
    readVersion: live.readVersion
  })
  serveScheme(devServer === null ? answer : createDevAnswer(devServer, answer), log)
}
