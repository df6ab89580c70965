import path from 'node:path'
import type { MachinePlaces, Places } from './places'
import { keepShelf, type LiveShelf } from './services/content-store/live-shelf'
import { createContentStore, type ContentStore } from './services/content-store/store'

export interface ContentShelf {
  readonly live: LiveShelf
  /** Versions of this reader. */
  readonly own: ContentStore
  /** Versions of the whole workstation. */
  readonly shared: ContentStore
}

export interface ContentShelfOptions {
  readonly places: Places
  readonly machine: MachinePlaces
  /** Folder of the reader's own files. */
  readonly profile: string
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Opens every version of the content on this workstation. */
export function openContentShelf(options: ContentShelfOptions): ContentShelf {
  const { places, machine, profile, development, log } = options
  const own = createContentStore(path.join(profile, 'contenu'), 'own')
  const shared = createContentStore(machine.content, 'shared')
  return { own, shared, live: keepShelf({ carried: places.pack, own, shared, fresh: development, log }) }
}
