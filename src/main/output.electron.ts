import { app } from 'electron'
import { EXIT_CODES } from './commands/exit-codes'
import { errorCode } from './files/file-failure'

/** The reader of a pipe has had enough (`| head -1`), or the terminal is closed: nobody waits for the rest. */
const NO_READER = new Set(['EPIPE', 'EIO', 'ECONNRESET'])

/**
 * Keeps output that cannot be written from stopping what is under way: an error of a stream that nobody listens to would be
 * shown as an uncaught one. What is lost for another reason, as on a full disk, is a failure.
 */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!NO_READER.has(errorCode(error))) app.exit(EXIT_CODES.failed)
    })
}
