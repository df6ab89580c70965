import { openArchive } from './archive-source'
import { MissingFileError, SourceError } from './failure'
import { openFolder } from './folder-source'
import type { OpenSource, ContentSource } from './source'

/** Opens a source of any kind; the caller closes it. @throws SourceError where there is nothing to open */
export async function openSource(source: ContentSource): Promise<OpenSource> {
  switch (source.kind) {
    case 'folder':
      return openFolder(source.path)
    case 'file':
      return openArchive(source.path).catch((error: unknown) => {
        throw error instanceof MissingFileError ? new SourceError('not-a-source', 'no such file') : error
      })
    case 'server':
      return { open: source.open, close: () => Promise.resolve() }
  }
}
