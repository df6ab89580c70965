import { appendFileSync, chmodSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFolderSync } from './ensure-folder'
import { readAccount, withoutPersonalData, type Account } from './personal-data'

/** A log larger than this, in bytes, is renamed and a new one begun: two are kept at most. */
const LIMIT = 1_000_000

/** Levels of a log, each with the word that begins its lines; a log of a level also takes those before it. */
const LEVELS = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
  debug: 'détail'
} as const
export type LogLevel = keyof typeof LEVELS
const ORDER = Object.keys(LEVELS) as readonly LogLevel[]

/** Writes what is said at each level; an error is written in full, with its stack and causes. */
export type Log = Readonly<Record<LogLevel, (said: unknown) => void>>

/** Where logs are written, and how much is. */
export interface LogSettings {
  readonly folder: string
  readonly level: LogLevel
  /** Every user of the workstation may read it; otherwise its owner alone. */
  readonly isShared?: boolean
}

/**
 * Opens a log. It writes at once, because the process may be about to end, and it never throws: what cannot be written goes
 * to the error output. Nothing personal is written: neither the account's name, nor its folder, nor credentials.
 * @param account whose name and folder are left out
 */
export function openLog(
  { folder, level, isShared = false }: LogSettings,
  name: string,
  now: () => Date,
  account: Account = readAccount()
): Log {
  const file = path.join(folder, name)
  const write =
    (of: LogLevel) =>
    (said: unknown): void => {
      if (ORDER.indexOf(of) > ORDER.indexOf(level)) return
      append(
        file,
        `${now().toISOString()} ${LEVELS[of]} ${withoutPersonalData(describe(said), account)}\n`,
        isShared
      )
    }
  return { error: write('error'), warning: write('warning'), info: write('info'), debug: write('debug') }
}

function append(file: string, text: string, isShared: boolean): void {
  const mode = isShared ? 0o644 : 0o600
  try {
    makeFolderSync(path.dirname(file), isShared ? 0o755 : undefined)
    const found = statSync(file, { throwIfNoEntry: false })
    const isTooLarge = (found?.size ?? 0) > LIMIT
    if (isTooLarge) renameSync(file, `${file}.1`)
    appendFileSync(file, text, { mode })
    // The umask may have closed it.
    if (found === undefined || isTooLarge) chmodSync(file, mode)
  } catch {
    process.stderr.write(text)
  }
}

function describe(said: unknown): string {
  if (!(said instanceof Error)) return String(said)
  const cause = said.cause === undefined ? '' : `\nCaused by: ${describe(said.cause)}`
  return `${said.stack ?? said.message}${cause}`
}
