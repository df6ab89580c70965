import path from 'node:path'
import type { MachinePlaces } from './machine-places'
import { keepShelf, type LiveShelf } from './store/live-shelf'
import { createContentStore, type ContentStore } from './store/store'

export interface ContentShelf {
  readonly live: LiveShelf
  /** Versions of this reader. */
  readonly own: ContentStore
  /** Versions of the whole workstation. */
  readonly shared: ContentStore
}

export interface ContentShelfOptions {
  /** Folder of the version that the application carries. */
  readonly carried: string
  readonly machine: MachinePlaces
  /** Folder of the reader's own files. */
  readonly profile: string
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Opens every version of the content on this workstation. */
export function openContentShelf(options: ContentShelfOptions): ContentShelf {
  const { carried, machine, profile, development, log } = options
  const own = createContentStore(path.join(profile, 'contenu'), 'own')
  const shared = createContentStore(machine.content, 'shared')
  return { own, shared, live: keepShelf({ carried, own, shared, fresh: development, log }) }
}
