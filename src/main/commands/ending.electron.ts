import { app } from 'electron'
import { complain, say } from './say'
import { EXIT_CODES } from './command-line'

/** Says how something ended, and ends the application. */
export function end(code: number, text: string): void {
  say(code, text)
  app.exit(code)
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
