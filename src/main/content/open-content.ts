import path from 'node:path'
import { examineInThread, type ExaminePack } from './update/examination-thread'
import { openLiveVersions, type LiveVersions } from './store/live-versions'
import { createContentStore, type ContentStore } from './store/store'
import type { Workstation } from '../policies/workstation'
import { readFurtherRoots, type FurtherRoots } from './update/further-roots'

/** The content of this workstation, and what is trusted about it. */
export interface Content {
  readonly live: LiveVersions
  /** Versions of this reader. */
  readonly own: ContentStore
  /** Versions of the whole workstation. */
  readonly shared: ContentStore
  readonly workstation: Workstation
  /** File of the root metadata that is trusted from the start. */
  readonly root: string
  /** Returns what the administration trusts besides: its file of policies is read anew. */
  readonly furtherRoots: () => FurtherRoots
  readonly examinePack: ExaminePack
}

export interface ContentOptions {
  /** Folder of the version that the application carries. */
  readonly carried: string
  readonly root: string
  /** Path of the script that examines versions. */
  readonly examinationWorker: string
  readonly workstation: Workstation
  /** Folder of the reader's own files. */
  readonly profile: string
  /** The carried version may be compiled anew while it is read. */
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Opens the content of this workstation; it is read when it is first asked for. */
export function openContent(options: ContentOptions): Content {
  const { carried, root, examinationWorker, workstation, profile, development, log } = options
  const own = createContentStore(path.join(profile, 'contenu'), 'own')
  const shared = createContentStore(workstation.content, 'shared')
  const live = openLiveVersions({ carried, own, shared, fresh: development, log })
  const furtherRoots = (): FurtherRoots => readFurtherRoots(workstation.policies())
  const examinePack = examineInThread(examinationWorker)
  return { live, own, shared, workstation, root, furtherRoots, examinePack }
}
