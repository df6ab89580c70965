import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** A log larger than this, in bytes, is renamed and a new one begun: two are kept at most. */
const LIMIT = 1_000_000

export type LogError = (error: unknown) => void

/**
 * Returns the function that adds an error, in full, to the log of a profile. It writes at once, because the process may be
 * about to end, and it never throws: what cannot be written goes to the error output.
 */
export function createErrorLog(file: string, now: () => Date): LogError {
  return (error) => {
    const text = `${now().toISOString()} ${describe(error)}\n`
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.1`)
      appendFileSync(file, text, { mode: 0o600 })
    } catch {
      process.stderr.write(text)
    }
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
