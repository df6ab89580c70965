import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { inRoot, root } from './root.mjs'

/** @typedef {readonly [program: string, ...args: string[]]} Command */
/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number }} Options `timeout` in milliseconds */

/**
 * Returns the command that runs a program of an installed package with this Node.
 * @param {string} script path inside node_modules
 * @param {string[]} args
 * @returns {Command}
 */
export function tool(script, ...args) {
  return [process.execPath, inRoot('node_modules', script), ...args]
}

/** Where there is no network, npm's own pauses between attempts would last more than a minute. */
const shortPauses = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/**
 * Returns the command that runs npm, the same one that started this script where npm did.
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(...args) {
  const script = process.env['npm_execpath']
  const options = [...args, ...shortPauses]
  return script === undefined ? ['npm', ...options] : [process.execPath, script, ...options]
}

/**
 * Runs a program on this terminal and returns its exit status; 128 and the signal's number when a signal ended it.
 * @param {Command} command
 * @param {Options} [options] the repository is the working folder unless told
 * @returns {Promise<number>}
 */
export function runVisibly([program, ...args], options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
  const stop = forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => {
      stop()
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

/**
 * Runs a program in silence and returns its exit status and all that it wrote.
 * @param {Command} command
 * @param {Options} [options] the repository is the working folder unless told
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runQuietly([program, ...args], options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/**
 * Passes on what asks this process to end, so that the program ends in its own way.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing on
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return () => {
    for (const signal of signals) process.off(signal, forward)
  }
}
