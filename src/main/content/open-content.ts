import path from 'node:path'
import { findMachineFolders, type MachineFolders } from './machine-folders'
import { openLiveVersions, type LiveVersions } from './store/live-versions'
import { createContentStore, type ContentStore } from './store/store'

/** The content of this workstation, and what is trusted about it. */
export interface Content {
  readonly live: LiveVersions
  /** Versions of this reader. */
  readonly own: ContentStore
  /** Versions of the whole workstation. */
  readonly shared: ContentStore
  readonly machine: MachineFolders
  /** File of the root metadata that is trusted from the start. */
  readonly root: string
}

export interface ContentOptions {
  /** Id of the handbook. */
  readonly handbook: string
  /** Folder of the version that the application carries. */
  readonly carried: string
  readonly root: string
  /** What stands for the folders of an administrator; null: those of the system. */
  readonly machineRoot: string | null
  /** Folder of the reader's own files. */
  readonly profile: string
  /** The carried version may be compiled anew while it is read. */
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Opens the content of this workstation; it is read when it is first asked for. */
export function openContent(options: ContentOptions): Content {
  const { handbook, carried, root, machineRoot, profile, development, log } = options
  const machine = findMachineFolders(handbook, machineRoot)
  const own = createContentStore(path.join(profile, 'contenu'), 'own')
  const shared = createContentStore(machine.content, 'shared')
  const live = openLiveVersions({ carried, own, shared, fresh: development, log })
  return { live, own, shared, machine, root }
}
