import { app } from 'electron'

/** What macOS asks to open, from the start of the application on: other systems say it on the command line. */
export interface OpenedBySystem {
  /** @param open is given each link or path, those that came before included, unchecked */
  readonly follow: (open: (asked: string) => void) => void
}

/** Links and paths that wait, at most: the window opens within seconds. */
const MOST = 100

/** Listens for what macOS asks to open; before `ready`, for the first comes before it. Non essayé on macOS itself. */
export function listenToSystem(): OpenedBySystem {
  const waiting: string[] = []
  let open = (asked: string): void => {
    if (waiting.length < MOST) waiting.push(asked)
  }
  const hear = (event: { preventDefault: () => void }, asked: string): void => {
    event.preventDefault()
    open(asked)
  }
  app.on('open-url', hear)
  app.on('open-file', hear)
  return {
    follow: (next) => {
      open = next
      for (const asked of waiting.splice(0)) next(asked)
    }
  }
}
