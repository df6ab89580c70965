import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../terminal/say.mjs'
import { carriedRecipe } from './recipe.mjs'

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'carried'} origin where the binary comes from
 * @property {string} folder absolute path of the folder that was unpacked
 * @property {string} executable absolute path of the program to run, in the folder
 * @property {string} version of Electron, or `unknown`
 * @property {string} why this one, as the end of a sentence
 */

/** Name of the file, in the carried runtime's folder, that says what it was made from. */
export const RECIPE_FILE = 'recipe'

/**
 * Returns the folder that the carried runtime is unpacked into.
 * @param {string} root of the repository
 */
export function carriedFolder(root) {
  return path.join(root, '.runtime', 'electron')
}

/**
 * Returns the runtime that is already on this machine, or null. Touches no network.
 * @param {string} root of the repository
 * @param {Readonly<Record<string, string | undefined>>} env the environment's variables
 * @param {NodeJS.Platform} [platform] of the machine
 * @returns {Runtime | null}
 * @throws {Failure} when ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron
 */
export function findRuntime(root, env, platform = process.platform) {
  return findOverride(env, platform) ?? findOfficial(root, platform) ?? findCarried(root)
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {NodeJS.Platform} platform
 * @returns {Runtime | null}
 */
function findOverride(env, platform) {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named === undefined || named === '') return null
  const folder = path.resolve(named)
  const executable = path.join(folder, executableName(platform))
  if (!existsSync(executable))
    throw new Failure(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: there is no ${executable}; correct or unset it.`
    )
  const why = 'ELECTRON_OVERRIDE_DIST_PATH names it'
  return { origin: 'override', folder, executable, version: readVersion(folder) ?? 'unknown', why }
}

/**
 * Returns the official binary that the electron package has downloaded, or null where it is missing or of another version.
 * @param {string} root of the repository
 * @param {NodeJS.Platform} platform of the machine
 * @returns {Runtime | null}
 */
export function findOfficial(root, platform) {
  const home = path.join(root, 'node_modules', 'electron')
  const folder = path.join(home, 'dist')
  const executable = path.join(folder, executableName(platform))
  const version = readVersion(folder)
  if (version === null || version !== wantedVersion(home) || !existsSync(executable)) return null
  return { origin: 'official', folder, executable, version, why: 'the official binary' }
}

/**
 * @param {string} root
 * @returns {Runtime | null}
 */
function findCarried(root) {
  const folder = carriedFolder(root)
  const version = readVersion(folder)
  if (version === null || readText(path.join(folder, RECIPE_FILE)) !== carriedRecipe()) return null
  const why = 'the official binary could not be downloaded; delete .runtime to try again'
  return { origin: 'carried', folder, executable: path.join(folder, 'electron'), version, why }
}

/** @param {string} home */
function wantedVersion(home) {
  const text = readText(path.join(home, 'package.json'))
  if (text === null) return null
  return /** @type {{ version: string }} */ (JSON.parse(text)).version
}

/** @param {string} folder */
function readVersion(folder) {
  return readText(path.join(folder, 'version'))?.trim().replace(/^v/, '') ?? null
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
