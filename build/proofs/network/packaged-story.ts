/**
 * What happens on the workstation with the packaged program, while its network is recorded: `packaged-story.ts NAME OPTIONS`,
 * as JSON. Its fuses let no test in: the keyboard of the screen and its command line are all that it has.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ORDINARY_USER } from '../../../e2e/fixtures/ordinary-user'
import { runScript } from '../../setup/main.mjs'
import { hasProgram } from '../../setup/system-libraries.mjs'
import { Failure, say } from '../../terminal/say.mjs'
import type { PackagedStoryOptions } from './story-options'

const BECOME = [`--reuid=${ORDINARY_USER}`, `--regid=${ORDINARY_USER}`, '--clear-groups']
/** The page that a link opens, and that is printed. */
const PAGE = 'def-sla'
/** For whatever is waited for. */
const PATIENCE_MS = 90_000

await runScript(async () => {
  const [name, json = ''] = process.argv.slice(2)
  const options = JSON.parse(json) as PackagedStoryOptions
  const profile = path.join(options.folder, `profil-du-paquet-${name ?? ''}`)
  mkdirSync(profile)
  chownSync(profile, ORDINARY_USER, ORDINARY_USER)
  if (name === 'ask-server') {
    command(options, profile, ['--update-content', '--json'], { HANDBOOK_PORTABLE: options.portable })
    return 0
  }
  await openAndType(options, profile)
  const pdf = path.join(options.folder, 'fiche-du-paquet.pdf')
  for (const args of [
    ['--self-test'],
    [`--print-fiche=${PAGE}`, `--output=${pdf}`],
    [`--import-content=${options.repository}`]
  ]) {
    command(options, profile, args)
    say(`  ${args[0] ?? ''}`)
  }
  return 0
})

function environment({ folder }: PackagedStoryOptions, display: string): Record<string, string> {
  return { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr', DISPLAY: display }
}

/** Runs the program to its end, without a screen. */
function command(
  options: PackagedStoryOptions,
  profile: string,
  args: readonly string[],
  env: Record<string, string> = {}
): void {
  const line = [...BECOME, options.executable, '--ozone-platform=headless', `--user-data-dir=${profile}`]
  const { status, stdout } = spawnSync('setpriv', [...line, ...args], {
    encoding: 'utf8',
    env: { ...environment(options, ''), ...env },
    timeout: PATIENCE_MS
  })
  if (status !== 0) throw new Failure(`${args.join(' ')} : code ${status ?? 'aucun'}. ${stdout}`)
}

/** Opens the window at a link, searches with the keyboard, and leaves it open without input for `options.quiet` seconds. */
async function openAndType(options: PackagedStoryOptions, profile: string): Promise<void> {
  const link = `${options.linkScheme}://lire/${PAGE}`
  const program = spawn('setpriv', [...BECOME, options.executable, `--user-data-dir=${profile}`, link], {
    env: environment(options, process.env['DISPLAY'] ?? ''),
    stdio: 'ignore'
  })
  try {
    await until(program, 'le lien s’ouvre', () => keptPlace(profile) === `/lire/${PAGE}`)
    say('  programme du paquet ouvert à un lien')
    if (hasProgram('xdotool')) await searchByKeyboard(program, profile)
    else say('  recherche au clavier sautée : il manque xdotool (paquet xdotool de Debian)')
    say(`  ${options.quiet} s sans que personne ne touche à rien`)
    await pause(options.quiet * 1000)
    if (program.exitCode !== null || program.signalCode !== null)
      throw new Failure('Le programme s’est arrêté de lui-même.')
  } finally {
    const ended = once(program, 'exit')
    if (program.exitCode === null && program.kill()) await ended
  }
}

/** There is no window manager on a screen of a test: the window is given the keyboard here. */
async function searchByKeyboard(program: ChildProcess, profile: string): Promise<void> {
  const found = spawnSync('xdotool', ['search', '--sync', '--onlyvisible', '--name', '.'], {
    encoding: 'utf8',
    timeout: PATIENCE_MS
  })
  const window = found.stdout.trim().split('\n').at(-1) ?? ''
  spawnSync('xdotool', ['windowfocus', '--sync', window], { timeout: 10_000 })
  spawnSync('xdotool', ['key', 'ctrl+k'])
  await pause(1000)
  spawnSync('xdotool', ['type', '--delay', '50', 'logiciel libr'])
  await until(program, 'la recherche au clavier mène à une page', () => {
    spawnSync('xdotool', ['key', 'Return'])
    return keptPlace(profile) !== `/lire/${PAGE}`
  })
  say(`  recherche au clavier, jusqu’à ${keptPlace(profile) ?? ''}`)
}

/** Returns where the reader stands, as the profile keeps it; null before anything is kept. */
function keptPlace(profile: string): string | null {
  const file = path.join(profile, 'session.json')
  if (!existsSync(file)) return null
  const session = JSON.parse(readFileSync(file, 'utf8')) as { windows: { reading: { path: string } }[] }
  return session.windows[0]?.reading.path ?? null
}

async function until(program: ChildProcess, what: string, holds: () => boolean): Promise<void> {
  const limit = Date.now() + PATIENCE_MS
  while (!holds()) {
    if (program.exitCode !== null || program.signalCode !== null || Date.now() > limit)
      throw new Failure(`Le programme du paquet : ${what}, ce qui n’est pas arrivé.`)
    await pause(500)
  }
}
