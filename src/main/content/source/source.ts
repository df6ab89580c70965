/**
 * Opens a file of a repository by its name (`metadata/timestamp.json`, `targets/<sha256>.<name>`).
 * Rejects with MissingFileError where there is none, with SourceError where it cannot be read; reading may, too.
 * @param caches of a server: whether caches on the way may answer in its place, which they may where nothing is said
 */
export type OpenFile = (
  name: string,
  signal: AbortSignal,
  caches?: Caches
) => Promise<AsyncIterable<Uint8Array>>

/** `bypassed`: caches on the way are asked for what the server has now (`Cache-Control: no-cache`, RFC 9111). */
export type Caches = 'allowed' | 'bypassed'

/** Where a repository is: a folder, one zip file of that folder, or a server that the caller asks. */
export type ContentSource =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'server'; readonly open: OpenFile }

/** A source that is open. */
export interface OpenSource {
  readonly open: OpenFile
  readonly close: () => Promise<void>
}

/** The two folders of a repository, and names that no file system or address reads otherwise. */
export const FILE_OF_REPOSITORY = /^(metadata|targets)\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/
