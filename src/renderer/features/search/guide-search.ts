import { useHelp } from '../../stores/help'
import { type ShownGroup, showGroups } from './groups'
import type { PackSearch } from './pack-search'

/** Passages of the guides shown below those of the handbook. */
const MOST_PLACES = 5

/** One for the window; null before the first, and after a failure. */
let opened: Promise<PackSearch> | null = null

/** Returns the passages of the guides of the application that answer; none where the guides cannot be read. */
export async function searchGuides(query: string): Promise<readonly ShownGroup[]> {
  const help = useHelp()
  try {
    await help.openOnce()
    const { answer } = await (opened ??= open())
    const { groups } = answer({ query, count: MOST_PLACES })
    // What they are says where they stand.
    return showGroups(groups, help.byId).map((group) => ({ ...group, path: [] }))
  } catch (error) {
    opened = null
    console.warn(error)
    return []
  }
}

async function open(): Promise<PackSearch> {
  const { loadPackSearch } = await import('./pack-search')
  return loadPackSearch('/help')
}
