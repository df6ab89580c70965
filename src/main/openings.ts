import { MAX_WAITING_OPENINGS, type Opening } from '../shared/ipc/opening'
import type { Opened } from './commands/opened'
import { openingOf } from './opening'

/** What the system asks the window to open, one after the other. */
export interface Openings {
  /** Takes what a start asks to open; null for nothing. */
  readonly ask: (opened: Opened | null) => void
  /** Returns what was asked for until now, once: a window that is loaded anew is not sent there again. */
  readonly take: () => Promise<Opening[]>
}

/**
 * Returns a queue of openings: what is asked for before the page listens waits for it, in order.
 * @param tell is given what is asked for once the page listens
 */
export function createOpenings(tell: (opening: Opening) => void): Openings {
  let waiting: Opened[] = []
  let listening = false
  // A large dossier takes longer to read than a link: each is told after the one before.
  let told = Promise.resolve()
  return {
    ask: (opened) => {
      if (opened === null) return
      if (listening) told = told.then(async () => tell(await openingOf(opened)))
      else if (waiting.length < MAX_WAITING_OPENINGS) waiting.push(opened)
    },
    take: async () => {
      const asked = waiting
      waiting = []
      listening = true
      return Promise.all(asked.map(openingOf))
    }
  }
}
