import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'

/** Name of the file of checksums, which is what is signed. */
export const CHECKSUMS = 'SHA256SUMS'

/** Returns the SHA-256 digests of files, as `sha256sum --check` reads them in their folder. */
export async function checksumsOf(files: readonly string[]): Promise<string> {
  const sorted = [...files].sort((one, other) => (path.basename(one) < path.basename(other) ? -1 : 1))
  const lines: string[] = []
  for (const file of sorted) lines.push(`${await digestOf(file)}  ${path.basename(file)}\n`)
  return lines.join('')
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
  return hash.digest('hex')
}
