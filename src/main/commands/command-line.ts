import { distance } from 'fastest-levenshtein'
import path from 'node:path'
import {
  findPrintProblem,
  PRINT_OPTIONS,
  PRINT_SUBJECTS,
  readPrintWish,
  type PrintWish
} from './print-options'

/** Folders and files that the command line names, absolute; null: the usual ones. */
export interface Whereabouts {
  readonly profile: string | null
  /** Trusted root metadata, for trials in development. */
  readonly contentRoot: string | null
  /** What stands for the folders that only an administrator changes, for trials in development. */
  readonly machineRoot: string | null
}

/** What the application was started for. Paths are absolute. */
export type Request =
  | { readonly kind: 'open'; readonly where: Whereabouts }
  | { readonly kind: 'print'; readonly where: Whereabouts; readonly wish: PrintWish }
  /** Installs a version of the content from a folder or a file, for one reader or for the whole workstation. */
  | {
      readonly kind: 'import-content'
      readonly where: Whereabouts
      readonly source: string
      readonly machine: boolean
      readonly json: boolean
    }
  | { readonly kind: 'content-status'; readonly where: Whereabouts; readonly json: boolean }
  /** Says whether a printed fiche, named by the code at its foot, is up to date. */
  | {
      readonly kind: 'verify-code'
      readonly where: Whereabouts
      readonly code: string
      readonly json: boolean
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Wrong usage; the message says in French what is right. */
  | { readonly kind: 'misused'; readonly message: string }

/** Documented in the help. A wrong usage never has the code of an answer about the content. */
export const EXIT_CODES = {
  done: 0,
  failed: 1,
  nothingNewer: 2,
  refused: 3,
  unreadable: 4,
  paperChanged: 10,
  paperWithdrawn: 11,
  paperUnknown: 12,
  misused: 64
} as const

/** Every option, with what to say where its value is missing; null: it has none. */
const OPTIONS = {
  ...PRINT_OPTIONS,
  'user-data-dir': 'un dossier : --user-data-dir=DOSSIER',
  'import-content': 'un dossier ou un fichier : --import-content=CHEMIN',
  'content-status': null,
  'verify-code': 'les huit caractères du bas de la page : --verify-code=CODE',
  machine: null,
  json: null,
  'content-root': 'un fichier : --content-root=FICHIER',
  'machine-root': 'un dossier : --machine-root=DOSSIER',
  help: null,
  version: null
} as const satisfies Readonly<Record<string, string | null>>
type Option = keyof typeof OPTIONS
type Given = ReadonlyMap<Option, string>

const NAMES = Object.keys(OPTIONS) as Option[]
/** They change whom the application trusts: never on a reader's workstation. */
const DEVELOPMENT_ONLY: readonly Option[] = ['content-root', 'machine-root']

/** What they answer can be had for programs. */
const SAYING_JSON: readonly Option[] = ['import-content', 'content-status', 'verify-code']

/** One of them is what the application is started for. */
const ACTIONS: readonly Option[] = [...PRINT_SUBJECTS, 'import-content', 'content-status', 'verify-code']

/** A slip of the keyboard at most this far from an option of ours is refused; further ones are Chromium's. */
const SLIP = 2

export interface Circumstances {
  /** What relative paths are relative to. */
  readonly cwd: string
  /** Whether this is the application as it is installed. */
  readonly packaged: boolean
}

/**
 * Returns what the arguments ask for. Switches of Chromium and Node are let through, as they are for those two.
 * @param args without the executable
 */
export function parseCommandLine(args: readonly string[], circumstances: Circumstances): Request {
  const given = new Map<Option, string>()
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/su.exec(argument) ?? []
    if (name === undefined) continue
    const option = NAMES.find((one) => one === name)
    if (option === undefined) {
      const meant = NAMES.find((one) => distance(one, name) <= SLIP)
      if (meant !== undefined)
        return misused(`L’option --${name} n’existe pas. Vouliez-vous dire --${meant} ?`)
      continue
    }
    if (given.has(option)) return misused(`L’option --${option} est donnée deux fois.`)
    if (OPTIONS[option] === null && value !== undefined)
      return misused(`L’option --${option} ne prend pas de valeur.`)
    given.set(option, value ?? '')
  }
  return judge(given, circumstances)
}

function judge(given: Given, { cwd, packaged }: Circumstances): Request {
  if (given.has('help')) return { kind: 'help' }
  if (given.has('version')) return { kind: 'version' }
  const problem = findProblem(given, packaged)
  if (problem !== null) return misused(problem)

  const absolute = (option: Option): string | null => {
    const value = given.get(option)
    return value === undefined ? null : path.resolve(cwd, value)
  }
  const where: Whereabouts = {
    profile: absolute('user-data-dir'),
    contentRoot: absolute('content-root'),
    machineRoot: absolute('machine-root')
  }
  const source = absolute('import-content')
  const json = given.has('json')
  if (source !== null) return { kind: 'import-content', where, source, machine: given.has('machine'), json }
  if (given.has('content-status')) return { kind: 'content-status', where, json }
  const code = given.get('verify-code')
  if (code !== undefined) return { kind: 'verify-code', where, code, json }
  const wish = readPrintWish(given, cwd)
  return wish === null ? { kind: 'open', where } : { kind: 'print', where, wish }
}

/** Returns in French what is wrong with the options together, or null. */
function findProblem(given: Given, packaged: boolean): string | null {
  for (const option of NAMES) {
    const wanted = OPTIONS[option]
    if (wanted !== null && given.get(option) === '') return `--${option} attend ${wanted}.`
  }
  const [action, other] = ACTIONS.filter((option) => given.has(option))
  if (other !== undefined) return `--${action} et --${other} ne s’emploient pas ensemble.`
  const forbidden = DEVELOPMENT_ONLY.find((option) => given.has(option))
  if (packaged && forbidden !== undefined)
    return `--${forbidden} est réservée aux essais : l’application installée la refuse.`
  if (given.has('machine') && !given.has('import-content'))
    return '--machine s’emploie avec --import-content=CHEMIN.'
  if (given.has('json') && !SAYING_JSON.some((option) => given.has(option)))
    return '--json s’emploie avec --import-content=CHEMIN, --content-status ou --verify-code=CODE.'
  return findPrintProblem(given)
}

function misused(message: string): Request {
  return { kind: 'misused', message }
}
