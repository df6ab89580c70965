import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { Failure, say } from '../terminal/say.mjs'

/**
 * Returns whether Chromium must run without its sandbox: as root on Linux, where it refuses to start with it, and
 * never otherwise.
 * @param {number | undefined} [user] number of the user; undefined where the system has none
 * @param {NodeJS.Platform} [platform]
 */
export function mustLeaveSandbox(user = process.getuid?.(), platform = process.platform) {
  return platform === 'linux' && user === 0
}

/**
 * Returns the arguments that Electron needs before the application's own, and says so where the sandbox is left out.
 * @param {string} executable path of Electron
 * @throws {Failure} when this system lets an ordinary user have no sandbox, with the command that repairs it
 */
export function sandboxArguments(executable) {
  if (mustLeaveSandbox()) {
    say('You are root: Chromium runs without its sandbox (--no-sandbox), as it must here')
    return ['--no-sandbox']
  }
  if (process.platform === 'linux' && !hasSandbox(executable)) {
    const helper = path.join(path.dirname(executable), 'chrome-sandbox')
    throw new Failure(
      `This system forbids the namespaces that Chromium's sandbox is made of: run \`sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\`, then try again.`
    )
  }
  return []
}

/** @param {string} executable */
function hasSandbox(executable) {
  const helper = statSync(path.join(path.dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper !== undefined && helper.uid === 0 && (helper.mode & 0o4111) === 0o4111) return true
  const attempt = spawnSync('unshare', ['--user', '--map-root-user', 'true'])
  return attempt.error !== undefined || attempt.status === 0
}
