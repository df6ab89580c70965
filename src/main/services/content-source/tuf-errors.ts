import { LengthOrHashMismatchError, UnsignedMetadataError } from '@tufjs/models/dist/error'
import {
  BadVersionError,
  DownloadHTTPError,
  DownloadLengthMismatchError,
  ExpiredMetadataError,
  PersistError
} from 'tuf-js/dist/error'
import { errorCode } from '../file-failure'
import { SourceError, type RefusalCode } from './failure'

/** Returns the error by which tuf-js understands that a source has no such file. */
export function noSuchFile(name: string): Error {
  return new DownloadHTTPError(name, 404)
}

/** Returns the error by which tuf-js understands that a file is longer than it may be. */
export function tooLong(name: string): Error {
  return new DownloadLengthMismatchError(name)
}

/** Returns what an error thrown by tuf-js means. It rests on classes that tuf-js does not export from its root. */
export function meaningOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  const detail = errorCode(error)
  // Below the timestamp, tuf-js keeps only the words of the first error.
  if (error instanceof PersistError || detail.includes('Failed to persist metadata')) {
    return new SourceError(/ENOSPC|EDQUOT/.test(detail) ? 'disk-full' : 'interrupted', detail)
  }
  if (error instanceof DownloadHTTPError) {
    // Without a timestamp it is no source at all; anything else is a copy that was not finished.
    return new SourceError(
      detail.endsWith('timestamp.json') ? 'not-a-source' : 'incomplete',
      `missing ${detail}`
    )
  }
  return new SourceError(refusalOf(error, detail), detail)
}

function refusalOf(error: unknown, detail: string): RefusalCode {
  if (error instanceof UnsignedMetadataError) return 'not-signed'
  if (error instanceof BadVersionError) return 'older'
  if (error instanceof ExpiredMetadataError) return 'expired'
  if (error instanceof DownloadLengthMismatchError) return 'too-large'
  if (error instanceof LengthOrHashMismatchError) return 'damaged'
  if (/was signed by \d+\/\d+ keys/.test(detail)) return 'not-signed'
  return 'damaged'
}
