import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PackageIdentity } from '../built-in/identity'
import { shownVersion, type Build } from '../release'
import { portableLauncher } from './launcher'

export interface PortableOptions {
  readonly identity: PackageIdentity
  readonly build: Build
  /** Folder of the program. */
  readonly program: string
  /** Folder for the archive. */
  readonly output: string
}

/** Programs, for archivers that keep run bits. */
const RUN = 0o100755
const READ = 0o100644

/** Makes the archive to unpack on a key, and returns its path. The same program gives the same bytes. */
export async function makePortable({ identity, build, program, output }: PortableOptions): Promise<string> {
  const top = `${identity.id}-${shownVersion(build)}`
  const zip = new ZipFile()
  const times = { mtime: localTimeOf(build.epoch), forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(portableLauncher(identity)), `${top}/ouvrir.sh`, { ...times, mode: RUN })
  const files = readdirSync(program, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(program, path.join(entry.parentPath, entry.name)))
    // The setuid helper is of no use on a key.
    .filter((file) => file !== 'chrome-sandbox')
    .sort()
  for (const file of files) {
    const runs = file === identity.id || file === 'chrome_crashpad_handler'
    zip.addBuffer(readFileSync(path.join(program, file)), `${top}/programme/${file}`, {
      ...times,
      mode: runs ? RUN : READ
    })
  }
  zip.end()
  const archive = path.join(output, `${top}-linux-x64-portable.zip`)
  await pipeline(zip.outputStream, createWriteStream(archive))
  return archive
}

/**
 * Returns the moment whose local time is the UTC time of an epoch in seconds: zips keep times without a time zone, which yazl
 * takes from the local one.
 */
function localTimeOf(epoch: number): Date {
  const utc = new Date(epoch * 1000)
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds()
  )
}
