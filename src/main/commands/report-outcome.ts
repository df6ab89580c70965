import { EXIT_CODES } from './exit-codes'

/** Writes how something ended, on the stream that its exit code asks for; returns that code. */
export function reportOutcome(code: number, text: string): number {
  const wentWrong = code === EXIT_CODES.failed || code === EXIT_CODES.misused
  const stream = wentWrong ? process.stderr : process.stdout
  stream.write(`${text}\n`)
  return code
}

/** Writes an error to the terminal that the application was started from. */
export function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}

/** Writes a line of the answer. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
