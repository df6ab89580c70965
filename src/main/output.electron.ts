import { app } from 'electron'
import { EXIT_CODES } from './commands/exit-codes'
import { errorCode } from './files/file-failure'

/** Error codes of a closed pipe (`| head -1`) or terminal: the rest of the output has no reader. */
const NO_READER = new Set(['EPIPE', 'EIO', 'ECONNRESET'])

/**
 * Keeps output that cannot be written from stopping what is under way: an error of a stream without a listener would be
 * shown as an uncaught exception. What is lost for another reason, as on a full disk, is a failure.
 */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!NO_READER.has(errorCode(error))) app.exit(EXIT_CODES.failed)
    })
}
