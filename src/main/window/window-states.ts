import { MAX_WINDOWS, type WindowState } from '../../shared/profile/session'

/** What is kept of one window while it is open. */
export interface KeptWindow {
  readonly value: () => WindowState
  readonly change: (part: Partial<WindowState>) => void
  /** It has the focus. */
  readonly front: () => void
  /** It is closed: the next start does not open it again, unless it was the last one. */
  readonly leave: () => void
}

export interface WindowStates {
  /**
   * Returns null where there are as many windows as there may be.
   * @param kept of a window that comes back as it was saved: nothing is to be saved
   */
  readonly add: (state: WindowState, kept?: boolean) => KeptWindow | null
  /** The application ends: windows that close from now on come back at the next start. */
  readonly freeze: () => void
}

/**
 * Keeps what is known of the windows that are open, in the order in which they had the focus.
 * @param save is given all of them at each change
 */
export function createWindowStates(save: (windows: WindowState[]) => void): WindowStates {
  /** A window is known by its object, which never changes; its state does. */
  type Open = { state: WindowState }
  let open: readonly Open[] = []
  let frozen = false
  const saveAll = (): void => {
    save(open.map(({ state }) => state))
  }
  const put = (next: readonly Open[]): void => {
    open = next
    saveAll()
  }
  return {
    add: (state, kept = false) => {
      if (open.length >= MAX_WINDOWS) return null
      const mine: Open = { state }
      const others = (): readonly Open[] => open.filter((one) => one !== mine)
      open = [...open, mine]
      if (!kept) saveAll()
      return {
        value: () => mine.state,
        change: (part) => {
          mine.state = { ...mine.state, ...part }
          saveAll()
        },
        front: () => {
          if (open.at(-1) !== mine) put([...others(), mine])
        },
        leave: () => {
          if (!frozen && open.length > 1) put(others())
        }
      }
    },
    freeze: () => {
      frozen = true
    }
  }
}
