import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Failure } from '../terminal/say.mjs'

/**
 * Returns whether this machine has no screen to show a window on. Only Linux tells.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
}

/**
 * Runs a task with a screen: the real one, or Xvfb for as long as the task runs where there is none.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} task is given the environment that names the screen
 * @returns {Promise<T>} what the task returns
 * @throws {Failure} when Xvfb does not start
 */
export async function withDisplay(task) {
  if (!lacksDisplay()) return task(process.env)
  const { display, stop } = await startXvfb()
  process.once('exit', stop)
  process.once('SIGTERM', endSoon).once('SIGHUP', endSoon)
  try {
    return await task({ ...process.env, DISPLAY: display })
  } finally {
    process.off('exit', stop).off('SIGTERM', endSoon).off('SIGHUP', endSoon)
    stop()
  }
}

/**
 * Leaves the task ten seconds to end in order. A process that a signal ends at once would leave Xvfb behind.
 * @param {NodeJS.Signals} signal
 */
function endSoon(signal) {
  setTimeout(() => process.exit(128 + constants.signals[signal]), 10_000).unref()
}

/**
 * Xvfb picks a free number and says which on the file descriptor 3. In a process group of its own, it outlives a
 * Ctrl+C long enough for the application to end in order.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => void server.kill()
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Failure('The virtual display did not start: run `Xvfb :99` to see why.'))
    server.once('error', fail).once('exit', fail)
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) =>
      resolve({ display: `:${number.toString().trim()}`, stop })
    )
  })
}
