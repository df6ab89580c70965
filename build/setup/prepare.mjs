import { realMeans, resolveRuntime } from '../runtime/resolve.mjs'
import { buildApplication } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { checkNode } from './node-version.mjs'
import { root } from '../terminal/root.mjs'
import { say } from '../terminal/say.mjs'
import { installSystemLibraries } from './system-libraries.mjs'

/**
 * Brings everything that is missing, each step once, and returns the Electron to run.
 * @param {{ forTests?: boolean, build?: boolean }} [needs] the programs that only tests use; no build for
 *   development, which makes its own
 * @returns {Promise<import('../runtime/find.mjs').Runtime>}
 */
export async function prepare({ forTests = false, build = true } = {}) {
  checkNode()
  await installDependencies()
  const runtime = await resolveRuntime(root, realMeans(say))
  await installSystemLibraries(runtime.executable, forTests)
  if (build) await buildApplication()
  return runtime
}
