/** What was asked for cannot be done, in one sentence for whoever asked: no fault of the program. */
export class Refusal extends Error {}

/** Runs a program; a refusal ends it with its sentence alone and a status that is not 0. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
