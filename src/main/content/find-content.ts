import { openContentShelf, type ContentShelf } from './shelf'
import { findMachinePlaces, type MachinePlaces } from './machine-places'
import type { Whereabouts } from '../commands/command-line'

/** The content of this workstation, and what is trusted about it. */
export interface FoundContent {
  readonly content: ContentShelf
  readonly machine: MachinePlaces
  /** File of the root metadata that is trusted from the start. */
  readonly root: string
}

/** What the application carries. */
export interface CarriedPlaces {
  /** Folder of the version of the content. */
  readonly pack: string
  /** Root metadata of the publishers that are trusted from the start. */
  readonly trustedRoot: string
}

export interface FindContentOptions {
  readonly where: Whereabouts
  readonly places: CarriedPlaces
  /** Folder of the reader's own files. */
  readonly profile: string
  readonly development: boolean
  readonly log: (error: unknown) => void
}

/** Returns the content of this workstation, where the command line says that it is. Nothing is read yet. */
export function findContent(options: FindContentOptions): FoundContent {
  const { where, places, profile, development, log } = options
  const machine = findMachinePlaces(where.machineRoot)
  return {
    content: openContentShelf({ carried: places.pack, machine, profile, development, log }),
    machine,
    root: where.contentRoot ?? places.trustedRoot
  }
}
