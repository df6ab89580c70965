import path from 'node:path'
import { runQuietly } from '../terminal/command.mjs'
import { Failure } from '../terminal/say.mjs'
import { withProxy } from './proxy.mjs'

/** What the electron package's installer says when its host could not be had. */
const unreachable =
  /fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR|terminated|Response code \d+/

/**
 * Lets the electron package download its own binary, which it verifies against its checksums; through the proxy that the
 * environment names, if it names one.
 * @param {string} root of the repository
 * @param {import('./proxy.mjs').Environment} env
 * @returns {Promise<string | null>} null when the binary is there, else why its host could not be had
 * @throws {Failure} when the download failed for another reason than the network
 */
export async function downloadOfficial(root, env) {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  const { status, output } = await runQuietly([process.execPath, installer], { env: withProxy(env) })
  return status === 0 ? null : judge(output)
}

/**
 * Returns, from what the installer wrote, why its host could not be had.
 * @param {string} output of the failed installer
 * @throws {Failure} when the network is not the reason
 */
export function judge(output) {
  const reason = /^\s*(?:\w*Error: )?(.+)$/m.exec(output)?.[1] ?? 'it gave no reason'
  if (unreachable.test(output)) return reason
  if (/checksum/i.test(output))
    throw new Failure(
      `The Electron that was downloaded does not match its checksum (${reason}): it was thrown away; try again, and if it happens again check the mirror or proxy in use.`
    )
  if (/ENOSPC/.test(output))
    throw new Failure('The disk is full: Electron needs 400 MB; free some space, then try again.')
  throw new Failure(
    `Electron could not be installed (${reason}): delete node_modules/electron, then try again.`
  )
}
