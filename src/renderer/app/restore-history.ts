import type { Reading, Visit } from '../../shared/profile/session'

/** As vue-router keeps a page in the state of the history, which it reads when it starts. */
interface HistoryState {
  readonly back: string | null
  readonly current: string
  readonly forward: string | null
  readonly replaced: boolean
  readonly position: number
  readonly scroll: { readonly left: number; readonly top: number }
}

/** Returns the pages of a history as vue-router keeps them, in order. */
export function historyStates(visits: readonly Visit[]): HistoryState[] {
  return visits.map(({ path, scroll }, position) => ({
    back: visits[position - 1]?.path ?? null,
    current: path,
    forward: visits[position + 1]?.path ?? null,
    replaced: position === 0,
    position,
    scroll: { left: 0, top: scroll }
  }))
}

/** Writes the history of an earlier start into that of the window, and goes to the page that was shown. Before the router starts. */
export async function restoreHistory({ before, path, scroll, after }: Reading): Promise<void> {
  for (const state of historyStates([...before, { path, scroll }, ...after])) {
    if (state.position === 0) window.history.replaceState(state, '', state.current)
    else window.history.pushState(state, '', state.current)
  }
  if (after.length === 0) return
  await new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true })
    window.history.go(-after.length)
  })
}
