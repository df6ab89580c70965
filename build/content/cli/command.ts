/** Exit statuses of the tool, said in its help and in the editor's guide. */
export const STATUS = { fine: 0, problems: 1, misuse: 2 } as const
export type Status = (typeof STATUS)[keyof typeof STATUS]

/** Where a command writes. */
export interface CommandOutput {
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

/** A command of the tool. Throws UsageError where its arguments make no sense. */
export interface Command {
  /** What to type after the name, in French. */
  readonly usage: string
  /** One line for the list of commands, in French. */
  readonly purpose: string
  readonly run: (args: readonly string[], output: CommandOutput) => Promise<Status>
}

/** The arguments make no sense; the message says in French what was expected. */
export class UsageError extends Error {}
