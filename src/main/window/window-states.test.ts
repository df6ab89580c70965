import { expect, test } from 'vitest'
import { MAX_WINDOWS, type WindowState } from '../../shared/profile/session'
import { createWindowStates, type WindowStates } from './window-states'

function stateAt(path: string): WindowState {
  return {
    placement: { x: null, y: null, width: 900, height: 700, maximized: false },
    reading: { path, scroll: 0, before: [], after: [], contentsFolded: false, expanded: [], lastRead: null },
    version: null
  }
}

/** Window states, and the addresses that were saved last. */
function opened(): { states: WindowStates; saved: () => string[] } {
  let last: readonly WindowState[] = []
  const states = createWindowStates((windows) => {
    last = windows
  })
  return { states, saved: () => last.map(({ reading }) => reading.path) }
}

test('windows are kept in the order in which they had the focus', () => {
  const { states, saved } = opened()
  const first = states.add(stateAt('/lire/a'))
  states.add(stateAt('/lire/b'))
  expect(saved()).toEqual(['/lire/a', '/lire/b'])
  first?.front()
  first?.change({ reading: { ...stateAt('/lire/c').reading } })
  expect(saved()).toEqual(['/lire/b', '/lire/c'])
})

test('windows that come back as they were saved are saved at the first change alone, all of them', () => {
  const { states, saved } = opened()
  const [first] = ['/a', '/b'].map((path) => states.add(stateAt(path), true))
  expect(saved()).toEqual([])
  first?.front()
  expect(saved()).toEqual(['/b', '/a'])
})

test('a window that is closed is forgotten, but the last one, and all of them when the application ends', () => {
  const { states, saved } = opened()
  const windows = ['/a', '/b', '/c'].map((path) => states.add(stateAt(path)))
  windows[1]?.leave()
  expect(saved()).toEqual(['/a', '/c'])
  states.freeze()
  windows[0]?.leave()
  windows[2]?.leave()
  expect(saved()).toEqual(['/a', '/c'])
  const other = opened()
  other.states.add(stateAt('/seul'))?.leave()
  expect(other.saved()).toEqual(['/seul'])
})

test('there are so many windows at most', () => {
  const { states, saved } = opened()
  const all = Array.from({ length: MAX_WINDOWS + 1 }, (_, index) => states.add(stateAt(`/lire/${index}`)))
  expect(all.filter((one) => one === null)).toHaveLength(1)
  expect(saved()).toHaveLength(MAX_WINDOWS)
})
