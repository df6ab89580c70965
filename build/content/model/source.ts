/** A file of the content folder, read but not yet understood. */
export interface SourceFile {
  /** Path relative to the content folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** A file of a pack, ready to be written. */
export interface PackFile {
  /** Path relative to the pack, with forward slashes. */
  readonly path: string
  readonly text: string
}
