import { app } from 'electron'
import { EXIT_CODES } from './services/command-line'

/** Says how something ended, and ends the application. */
export function end(code: number, text: string): void {
  say(code, text)
  app.exit(code)
}

/** Writes how something ended, on the stream that the exit code asks for. */
export function say(code: number, text: string): void {
  const wentWrong = code === EXIT_CODES.failed || code === EXIT_CODES.misused
  const stream = wentWrong ? process.stderr : process.stdout
  stream.write(`${text}\n`)
}

/** Ends the application with the exit code of what is done, or with the one of a failure that nobody foresaw. */
export function endAfter(work: Promise<number>): void {
  void work
    .catch((error: unknown) => {
      complain(`Une erreur imprévue a tout interrompu. ${String(error)}`)
      return EXIT_CODES.failed
    })
    .then((code) => {
      app.exit(code)
    })
}

/** Tells whoever started the application from a terminal what went wrong. */
export function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}
