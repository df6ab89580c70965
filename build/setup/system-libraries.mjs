import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from '../terminal/command.mjs'
import { lacksDisplay } from './display.mjs'
import { Failure, say } from '../terminal/say.mjs'

/** Debian's packages for what Electron is linked with and opens at run time. */
const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
  'fonts-dejavu'
]
const displayPackages = ['xvfb', 'xauth']
const testPackages = ['poppler-utils', 'qpdf']

/**
 * Brings the system's libraries and programs that are missing: on Debian as root, by apt-get.
 * @param {string} executable path of Electron
 * @param {boolean} forTests whether the programs that check PDFs are needed too
 * @throws {Failure} with the exact command, where the person must give it
 */
export async function installSystemLibraries(executable, forTests) {
  if (process.platform !== 'linux') return
  const libraries = missingLibraries(executable)
  const packages = [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(lacksDisplay() && !hasProgram('Xvfb') ? displayPackages : []),
    ...(forTests && !(hasProgram('pdfinfo') && hasProgram('qpdf')) ? testPackages : [])
  ]
  if (packages.length === 0) return
  if (!hasProgram('apt-get'))
    throw new Failure(
      `This system lacks ${[...libraries, ...packages].join(', ')}: install your distribution's equivalents of these Debian packages, then try again.`
    )
  await installByApt(packages.map(currentName))
}

/**
 * Returns the names of the shared libraries that a program is linked with and that this system lacks.
 * @param {string} executable
 */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

/**
 * Returns whether the system has a program of this name.
 * @param {string} name
 */
export function hasProgram(name) {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, name)))
}

/**
 * Since Debian 13 some libraries carry a suffix for the width of their clock.
 * @param {string} name of the package in Debian 12
 */
function currentName(name) {
  const renamed = `${name}t64`
  return spawnSync('apt-cache', ['show', renamed]).status === 0 ? renamed : name
}

/** @param {string[]} packages */
async function installByApt(packages) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0)
    throw new Failure(`System packages are missing: run \`sudo ${command}\`, then try again.`)
  say(`Installing the system libraries (${packages.join(' ')})`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly(['apt-get', 'update'], { env })
  const [, ...args] = command.split(' ')
  const { status, output } = await runQuietly(['apt-get', ...args], { env })
  if (status === 0) return
  const reason = /^E: (.+)$/m.exec(output)?.[1] ?? 'no reason given'
  throw new Failure(`apt-get failed (${reason}): run \`apt-get update && ${command}\` to see why.`)
}
