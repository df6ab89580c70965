import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Returns a fingerprint, in hexadecimal, of files and folders by path, size and time of last change. Places that do
 * not exist count as such.
 * @param {string} root folder that the places are in
 * @param {readonly string[]} places relative paths
 */
export function hashPlaces(root, places) {
  const hash = createHash('sha256')
  for (const place of places) addPlace(hash, root, place)
  return hash.digest('hex')
}

/**
 * Returns whether a step was last done for this fingerprint.
 * @param {string} file where the step keeps its stamp
 * @param {string} value
 */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

/**
 * Notes that a step is done for this fingerprint.
 * @param {string} file
 * @param {string} value
 */
export function stamp(file, value) {
  writeFileSync(file, value)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} place
 */
function addPlace(hash, root, place) {
  const stats = statSync(path.join(root, place), { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    for (const name of readdirSync(path.join(root, place)).sort())
      addPlace(hash, root, path.join(place, name))
    return
  }
  hash.update(JSON.stringify([place, stats?.size, stats?.mtimeMs]))
}
