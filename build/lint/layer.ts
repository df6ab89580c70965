/**
 * A folder and what its files may import. The table of ARCHITECTURE.md is rendered from these, and the lint rule
 * `house/may-import` keeps them. A file belongs to the layer with the longest folder that it stands in.
 */
export interface Layer {
  /** From the root of the repository. `*` stands for one name: each folder of that form is a layer of its own. */
  readonly folder: string
  readonly holds: string
  /** Folders, or single files without their extension, besides its own folder. */
  readonly imports: readonly string[]
  /** Folders of which types alone may be imported. */
  readonly importsTypes?: readonly string[]
  /** Names of packages; `node:*` stands for the modules of Node, `*` for any package. */
  readonly packages: readonly string[]
  /** Where to go instead of an import that is refused. */
  readonly instead: string
}

/** What any test may import besides what its layer may. */
export const TEST_PACKAGES = ['vitest', 'fast-check', '@fast-check/vitest', 'node:*'] as const
