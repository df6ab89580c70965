import { existsSync, readFileSync } from 'node:fs'
import { npm, runQuietly } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure, say } from '../terminal/say.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Returns whether what npm installed is what the lock file asks for. Optional packages are for other machines too,
 * and may be missing.
 * @param {Packages} wanted `packages` of package-lock.json
 * @param {Packages} installed `packages` of node_modules/.package-lock.json, which npm writes when it has finished
 */
export function isInstalled(wanted, installed) {
  const names = Object.keys(wanted).filter((name) => name !== '')
  const complete = names.every(
    (name) =>
      installed[name]?.version === wanted[name]?.version || (!(name in installed) && mayMiss(wanted[name]))
  )
  return complete && Object.keys(installed).every((name) => name in wanted)
}

/**
 * Installs the dependencies of the lock file where they are not already there.
 * @throws {Failure} when npm cannot
 */
export async function installDependencies() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(readPackages)
  if (wanted && installed && isInstalled(wanted, installed)) return
  say('Installing the dependencies (npm ci)')
  const { status, output } = await runQuietly(npm('ci', '--no-audit', '--no-fund', ...(await patience())))
  if (status !== 0) throw new Failure(explain(output))
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/

/**
 * Returns npm's options for the network there is. Without one only its cache can serve, and trying every package
 * again and again would take minutes.
 */
async function patience() {
  const { status, output } = await runQuietly(npm('ping', '--fetch-retries=0'))
  return status !== 0 && unreachable.test(output) ? ['--prefer-offline', '--fetch-retries=0'] : []
}

/**
 * Returns why npm could not install, and what to do.
 * @param {string} output of npm
 */
export function explain(output) {
  if (/ENOSPC/.test(output))
    return 'The disk is full: the dependencies need 500 MB; free some space, then try again.'
  if (/EINTEGRITY/.test(output))
    return 'A dependency does not match its checksum: run `npm cache clean --force`, then try again; if it happens again, the npm registry in use is not to be trusted.'
  if (unreachable.test(output))
    return 'The npm registry cannot be reached: check the network (and `npm config get registry`), then try again.'
  const reason = /^npm error (?!code)(.+)$/m.exec(output)?.[1] ?? 'no reason given'
  return `The dependencies could not be installed (${reason}): run \`npm ci\` to see the whole answer.`
}

/** @param {Packages[string] | undefined} entry */
function mayMiss(entry) {
  return entry?.optional === true || entry?.devOptional === true
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  if (!existsSync(inRoot(file))) return undefined
  return /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(inRoot(file), 'utf8'))).packages
}
