import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Failure } from '../setup/say.mjs'

/** What the electron package's installer says when its host could not be had. */
const unreachable =
  /fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR|terminated|Response code \d+/

/**
 * Lets the electron package download its own binary, which it verifies against its checksums.
 * @param {string} root of the repository
 * @returns {string | null} null when the binary is there, else why its host could not be had
 * @throws {Failure} when the download failed for another reason than the network
 */
export function downloadOfficial(root) {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  const run = spawnSync(process.execPath, [installer], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe']
  })
  return run.status === 0 ? null : judge(run.stderr)
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
