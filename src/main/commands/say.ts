import { EXIT_CODES } from './exit-codes'

/** Writes how something ended, on the stream that the exit code asks for. */
export function say(code: number, text: string): void {
  const wentWrong = code === EXIT_CODES.failed || code === EXIT_CODES.misused
  const stream = wentWrong ? process.stderr : process.stdout
  stream.write(`${text}\n`)
}

/** Tells whoever started the application from a terminal what went wrong. */
export function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}
