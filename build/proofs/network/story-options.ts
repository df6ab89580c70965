import type { UserCopy } from '../../../e2e/fixtures/ordinary-user'
import type { Planted } from './judge'

/** What happens on the workstation while it is recorded. */
export type StoryName = 'read' | 'plant' | 'ask-server'

/** What every story is given, across processes. */
export interface StoryOptions {
  readonly program: UserCopy
  /** Of the ordinary user, empty at first: profile, machine's folder, files. */
  readonly folder: string
  /** Signed content, newer than what the application carries. */
  readonly content: { readonly root: string; readonly repository: string }
  /** Idle time at the end of the story: how long the program is left open without input, in seconds. */
  readonly quiet: number
  readonly planted: Planted
}

/** What a story of the packaged program is given. */
export interface PackagedStoryOptions extends Pick<StoryOptions, 'folder' | 'quiet'> {
  readonly executable: string
  readonly linkScheme: string
  /** A folder with policies that name the server. */
  readonly portable: string
  /** Signed content, newer than what the program carries. */
  readonly repository: string
}
