import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { drive } from '../runtime/drive.mjs'
import { runQuietly } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

/** @typedef {import('../runtime/find.mjs').Runtime} Runtime */

/**
 * Opens the application on a virtual display, and leaves what it shows in an ignored folder.
 * @param {Runtime} runtime
 * @param {readonly string[]} args that make it open the application
 * @param {NodeJS.ProcessEnv} env names the virtual display
 * @returns {Promise<readonly { what: string, file: string }[]>} absolute paths of the files left
 * @throws {Failure} when the application does not show its first page or does not print
 */
export async function showWithoutDisplay(runtime, args, env) {
  const folder = inRoot('.cache', 'start')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [screenshot, fiche] = [path.join(folder, 'first-page.png'), path.join(folder, 'fiche.pdf')]
  const profile = path.join(folder, 'profile')
  await photograph(runtime, args, env, profile, screenshot)
  await print(runtime, args, env, profile, fiche)
  rmSync(profile, { recursive: true, force: true })
  return [
    { what: 'First page', file: screenshot },
    { what: 'One fiche', file: fiche }
  ]
}

/** What Chromium notes about a machine without a desktop, such as `[1:0101/000000.0:ERROR:bus.cc(407)] …`. */
const CHROMIUM_LOG = /^\[[\d:/.]+:[A-Z]+:.*\n/gm

/** Longest wait, in milliseconds, for the application to open or for its first page. */
const PATIENCE = 60_000

/**
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} profile
 * @param {string} file
 */
async function photograph({ folder }, args, env, profile, file) {
  const options = {
    args: [...args, `--user-data-dir=${profile}`],
    env: withoutGaps(env),
    // Playwright would leave the sandbox out by itself; the arguments already say whether it must be.
    chromiumSandbox: true,
    timeout: PATIENCE
  }
  const app = await drive(folder, options).catch(refuse)
  try {
    const page = await app.firstWindow({ timeout: PATIENCE })
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE })
    await page.screenshot({ path: file })
  } catch (error) {
    refuse(error)
  } finally {
    await app.close()
  }
}

/**
 * @param {unknown} error of Playwright, which tells all it saw after its first line
 * @returns {never}
 */
function refuse(error) {
  const [reason] = String(error).split('\n')
  throw new Failure(
    `The application did not show its first page (${reason ?? ''}): run \`npm run app\` to see why.`
  )
}

/**
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} profile
 * @param {string} file
 */
async function print({ executable }, args, env, profile, file) {
  const request = [`--user-data-dir=${profile}`, `--print-fiche=${firstFiche()}`, `--output=${file}`]
  const { status, output } = await runQuietly([executable, ...args, ...request], { env })
  const said = output.replace(CHROMIUM_LOG, '').trim()
  if (status !== 0) throw new Failure(`The application did not print a fiche: ${said}`)
}

/** @returns {string} the id of the first fiche of the handbook */
function firstFiche() {
  const text = readFileSync(inRoot('out', 'pack', 'contents.json'), 'utf8')
  const { entries } = /** @type {{ entries: readonly { id: string, type: string }[] }} */ (JSON.parse(text))
  const fiche = entries.find(({ type }) => type === 'fiche')
  if (fiche === undefined) throw new Failure('The handbook holds no fiche: see content/.')
  return fiche.id
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function withoutGaps(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
