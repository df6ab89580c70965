import { openContentShelf, type ContentShelf } from './content-shelf'
import { findMachinePlaces, findPlaces, type MachinePlaces } from './places'
import type { Whereabouts } from './services/command-line'

/** The content of this workstation, and what is trusted about it. */
export interface FoundContent {
  readonly content: ContentShelf
  readonly machine: MachinePlaces
  /** File of the root metadata that is trusted from the start. */
  readonly root: string
}

export interface FindContentOptions {
  readonly where: Whereabouts
  /** Folder of the reader's own files. */
  readonly profile: string
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Returns the content of this workstation, where the command line says that it is. Nothing is read yet. */
export function findContent({ where, profile, development, log }: FindContentOptions): FoundContent {
  const places = findPlaces()
  const machine = findMachinePlaces(where.machineRoot)
  return {
    content: openContentShelf({ places, machine, profile, development, log }),
    machine,
    root: where.contentRoot ?? places.trustedRoot
  }
}
