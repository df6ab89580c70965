import { UnsignedMetadataError } from '@tufjs/models/dist/error'
import { BadVersionError, ExpiredMetadataError } from 'tuf-js/dist/error'
import { errorCode } from '../../files/file-failure'
import { SourceError, type RefusalCode } from './failure'

/** Returns what an error thrown by tuf-js means. It rests on classes that tuf-js does not export from its root. */
export function meaningOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  return new SourceError(refusalOf(error), errorCode(error))
}

function refusalOf(error: unknown): RefusalCode {
  if (error instanceof UnsignedMetadataError) return 'not-signed'
  if (error instanceof BadVersionError) return 'older'
  if (error instanceof ExpiredMetadataError) return 'expired'
  return 'damaged'
}
