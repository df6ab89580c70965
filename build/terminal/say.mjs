/** An expected way to fail: its message is one sentence that says what happened and what to do. */
export class Failure extends Error {}

/**
 * Prints one line of progress, on the standard error so that the standard output carries only results.
 * @param {string} line a sentence for the person at the terminal
 */
export function say(line) {
  process.stderr.write(`› ${line}\n`)
}
