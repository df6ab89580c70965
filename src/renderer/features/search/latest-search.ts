import { PLACES_SHOWN, TYPING_PAUSE } from '../../../shared/search/weights'
import { nextTask } from '../../lib/next-task'
import { type Filters, isFiltered } from './facets'
import { joinGroups, reuseShown, type ShownGroup } from './groups'
import type { PlaceGroup, Search, SearchAnswer } from './types'

/** What a search shows. */
export type SearchState =
  /** Nothing is asked. */
  | { readonly status: 'empty' }
  /** Something is asked, and nothing answered yet: the index is being read. */
  | { readonly status: 'waiting' }
  /**
   * The newest answer, and its groups so far: they grow to `answer.shown` places. It stays until the next one is there.
   * What the guides of the application say comes last.
   */
  | {
      readonly status: 'answered'
      readonly answer: SearchAnswer
      readonly groups: readonly PlaceGroup[]
      readonly guides: readonly ShownGroup[]
    }
  /** Search could not be opened, or broke. The next question opens it anew. */
  | { readonly status: 'failed' }

const EMPTY: SearchState = { status: 'empty' }
const WAITING: SearchState = { status: 'waiting' }
const FAILED: SearchState = { status: 'failed' }

/** What is typed, and what it is narrowed to. */
export interface Wanted {
  readonly query: string
  readonly filters: Filters
}

/** Search as one types. Latest wins: whatever comes of an older question than the newest is dropped. */
export interface LatestSearch {
  /** Opens search before the first question. */
  readonly open: () => Promise<void>
  /** Asks; resolves once it is answered, overtaken or given up. */
  readonly ask: (wanted: Wanted) => Promise<void>
  /** Resolves once the newest question is. */
  readonly settled: () => Promise<void>
  /** Resolves once the newest answer has all its places; those that are not in view also come after a pause. */
  readonly readRest: () => Promise<void>
  /** Forgets what is still to come. */
  readonly stop: () => void
}

/** A question, from its asking to its last place. */
interface Turn {
  readonly wanted: Wanted
  settled: Promise<void>
  rest: Promise<void> | null
  pause: ReturnType<typeof setTimeout> | undefined
}

function newTurn(wanted: Wanted): Turn {
  return { wanted, settled: Promise.resolve(), rest: null, pause: undefined }
}

/**
 * Returns the state machine. `open` is called at the first question, once, and again after a failure; `show` is told each
 * state. `searchGuides` is asked once the handbook has answered, where nothing narrows the search.
 */
export function createLatestSearch(
  open: () => Promise<Search>,
  show: (state: SearchState) => void,
  searchGuides: (query: string) => Promise<readonly ShownGroup[]> = () => Promise.resolve([])
): LatestSearch {
  let opened: Promise<Search> | null = null
  let state: SearchState = EMPTY
  let newest = newTurn({ query: '', filters: { type: null, chapter: null } })

  function become(next: SearchState): void {
    state = next
    show(next)
  }

  /** Resolves with what `use` makes of search; with null where search cannot be opened or breaks, which is shown. */
  async function withSearch<T>(use: (search: Search) => Promise<T>): Promise<T | null> {
    const opening = (opened ??= open())
    try {
      const search = await opening
      if (state.status === 'failed') become(isBlank(newest) ? EMPTY : WAITING)
      return await use(search)
    } catch {
      if (opened === opening) opened = null
      become(FAILED)
      return null
    }
  }

  /** Resolves with some places of the answer to a turn; with null where a newer one overtook it. */
  async function placesOf(turn: Turn, from: number): Promise<SearchAnswer | null> {
    const range = { count: PLACES_SHOWN.atOnce, from, to: from + PLACES_SHOWN.inView }
    const answer = await withSearch(async (search) =>
      turn === newest && !isBlank(turn) ? search.ask({ ...turn.wanted, ...range }) : null
    )
    return turn === newest ? answer : null
  }

  async function answer(turn: Turn): Promise<void> {
    const found = await placesOf(turn, 0)
    if (found === null) return
    const shown = state.status === 'answered' ? state.groups : []
    become({ status: 'answered', answer: found, groups: reuseShown(found.groups, shown), guides: [] })
    turn.pause = setTimeout(() => void readRest(), TYPING_PAUSE)
  }

  /** A few places at a time, so that a key press may come between. */
  async function readPlacesOf(turn: Turn): Promise<void> {
    while (turn === newest && state.status === 'answered') {
      const read = state.groups.reduce((sum, { places }) => sum + places.length, 0)
      if (read >= state.answer.shown) return
      const more = await placesOf(turn, read)
      if (more === null || more.groups.length === 0) return
      become({ ...state, groups: joinGroups(state.groups, more.groups) })
      await nextTask()
    }
  }

  async function readGuidesOf(turn: Turn): Promise<void> {
    if (turn !== newest || isBlank(turn) || isFiltered(turn.wanted.filters)) return
    const guides = await searchGuides(turn.wanted.query)
    if (turn === newest && state.status === 'answered' && guides.length > 0) become({ ...state, guides })
  }

  async function readRestOf(turn: Turn): Promise<void> {
    await turn.settled
    await readPlacesOf(turn)
    await readGuidesOf(turn)
  }

  function readRest(): Promise<void> {
    clearTimeout(newest.pause)
    return (newest.rest ??= readRestOf(newest))
  }

  return {
    open: async () => {
      await withSearch(() => Promise.resolve())
    },
    ask: (wanted) => {
      clearTimeout(newest.pause)
      newest = newTurn(wanted)
      if (state.status !== 'failed' && isBlank(newest)) become(EMPTY)
      else if (state.status === 'empty') become(WAITING)
      return (newest.settled = answer(newest))
    },
    settled: () => newest.settled,
    readRest,
    stop: () => {
      clearTimeout(newest.pause)
      newest = newTurn(newest.wanted)
    }
  }
}

function isBlank({ wanted }: Turn): boolean {
  return wanted.query.trim() === ''
}
