/** A wrong option or input file, in one sentence for the person who runs the program. */
export class UsageError extends Error {}

/** Runs a program; a usage error prints its sentence alone, and ends with status 1. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
