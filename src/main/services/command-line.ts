import { distance } from 'fastest-levenshtein'
import path from 'node:path'

/** What the application was started for. Paths are absolute; a null profile is the usual one. */
export type Request =
  | { readonly kind: 'open'; readonly profile: string | null }
  /** Prints one entry to a file, or `all` to a folder. */
  | { readonly kind: 'print'; readonly entry: string; readonly output: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Wrong usage; the message says in French what is right. */
  | { readonly kind: 'misused'; readonly message: string }

/** Documented in the help. */
export const EXIT_CODES = { done: 0, failed: 1, misused: 2 } as const

/** Instead of an id: every entry of the handbook. */
export const ALL_ENTRIES = 'all'

const OPTIONS = ['print-fiche', 'output', 'user-data-dir', 'help', 'version'] as const
type Option = (typeof OPTIONS)[number]

/** A slip of the keyboard at most this far from an option of ours is refused; further ones are Chromium's. */
const SLIP = 2

/**
 * Returns what the arguments ask for. Switches of Chromium and Node are let through, as they are for those two.
 * @param args without the executable
 * @param cwd what relative paths are relative to
 */
export function parseCommandLine(args: readonly string[], cwd: string): Request {
  const given = new Map<Option, string>()
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/su.exec(argument) ?? []
    if (name === undefined) continue
    const option = OPTIONS.find((one) => one === name)
    if (option === undefined) {
      const meant = OPTIONS.find((one) => distance(one, name) <= SLIP)
      if (meant !== undefined)
        return misused(`L’option --${name} n’existe pas. Vouliez-vous dire --${meant} ?`)
      continue
    }
    if (given.has(option)) return misused(`L’option --${option} est donnée deux fois.`)
    given.set(option, value ?? '')
  }
  return judge(given, cwd)
}

function judge(given: ReadonlyMap<Option, string>, cwd: string): Request {
  if (given.has('help')) return { kind: 'help' }
  if (given.has('version')) return { kind: 'version' }
  const entry = given.get('print-fiche')
  const output = given.get('output')
  const profile = given.get('user-data-dir')
  if (entry === '')
    return misused('--print-fiche attend un identifiant : --print-fiche=IDENTIFIANT, ou --print-fiche=all.')
  if (output === '') return misused('--output attend un chemin : --output=FICHIER.pdf.')
  if (profile === '') return misused('--user-data-dir attend un dossier : --user-data-dir=DOSSIER.')
  if (entry !== undefined) {
    if (output === undefined) return misused(missingOutput(entry))
    return { kind: 'print', entry, output: path.resolve(cwd, output) }
  }
  if (output !== undefined) return misused('--output s’emploie avec --print-fiche=IDENTIFIANT.')
  return { kind: 'open', profile: profile === undefined ? null : path.resolve(cwd, profile) }
}

function missingOutput(entry: string): string {
  return entry === ALL_ENTRIES
    ? 'Dites dans quel dossier écrire les fiches : --print-fiche=all --output=DOSSIER.'
    : `Dites dans quel fichier écrire la fiche : --print-fiche=${entry} --output=FICHIER.pdf.`
}

function misused(message: string): Request {
  return { kind: 'misused', message }
}
