import type { Nodes } from 'mdast'
import type { TextNode } from '../../../src/shared/content/text'
import type { Surroundings } from './flow'
import { readTarget, type Target } from './link'

/** What differs between texts that are written in Markdown: the content of a handbook, the guides of the application. */
export interface Dialect {
  readonly readTarget: (url: string) => Target
  /** Returns the id of a heading without one at its end, from its words; null where it must be written. */
  readonly headingId: (words: string) => string | null
  /** Returns a block that this dialect alone admits; null where it is like any other. */
  readonly convertBlock: (node: Nodes, around: Surroundings) => TextNode[] | null
}

/** The content of a handbook: ids are written, and nothing else is admitted. */
export const CONTENT_DIALECT: Dialect = { readTarget, headingId: () => null, convertBlock: () => null }
