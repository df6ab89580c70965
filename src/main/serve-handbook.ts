import type { Places } from './places'
import { openLibrary, type Opening } from './services/library'
import { explainPackFailure } from './services/pack-failure-words'
import { createAnswer } from './shell/protocol/answer'
import { createDevAnswer } from './shell/protocol/dev-answer'
import { failurePage } from './shell/protocol/failure-page'
import { serveScheme } from './shell/protocol/serve'

export interface ServeOptions {
  readonly places: Places
  readonly devServer: URL | null
  readonly log: (error: unknown) => void
}

/** Serves the pages and the pack, or the reason why there is no pack; returns the pack. Before `ready` only. */
export function serveHandbook({ places, devServer, log }: ServeOptions): Promise<Opening> {
  const opening = openLibrary(places.pack)
  // In development the pack is written anew at every change of content.
  const current = (): Promise<Opening> => (devServer === null ? opening : openLibrary(places.pack))
  const answer = createAnswer({
    pages: places.pages,
    standIn: async () => {
      const opened = await current()
      if (opened.ok) return null
      const { title, sentences } = explainPackFailure(opened.failure)
      return failurePage(title, sentences)
    },
    readPack: async (file) => {
      const opened = await current()
      const read = opened.ok ? await opened.library.read(file) : ({ kind: 'failed', ...opened } as const)
      if (read.kind === 'failed') log(new Error(`Pack: ${read.failure.file}: ${read.failure.detail}`))
      return read
    }
  })
  serveScheme(devServer === null ? answer : createDevAnswer(devServer, answer), log)
  return opening
}
