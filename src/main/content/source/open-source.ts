import { openArchive } from './archive-source'
import { MissingFileError, SourceError } from './failure'
import { openFolder } from './folder-source'
import { locate } from './locate'
import type { OpenSource, ContentSource } from './source'

/** Opens a source of any kind; the caller closes it. @throws SourceError where there is nothing to open, or no one thing */
export async function openSource(source: ContentSource): Promise<OpenSource> {
  if (source.kind === 'server') return { open: source.open, close: () => Promise.resolve() }
  const { kind, path } = await locate(source)
  if (kind === 'folder') return openFolder(path)
  return openArchive(path).catch((error: unknown) => {
    throw error instanceof MissingFileError ? new SourceError('not-a-source', 'no such file') : error
  })
}
