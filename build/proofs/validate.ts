import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runScript } from '../setup/main.mjs'
import { hasProgram } from '../setup/system-libraries.mjs'
import { runVisibly } from '../terminal/command.mjs'
import { Failure } from '../terminal/say.mjs'

/** What has a validator of somebody else judge what the application makes. */
export interface Validation {
  readonly help: string
  /** Name of the validator. */
  readonly name: string
  readonly isHere: () => boolean
  /** The goal of Maven and its parameters that bring the validator into a folder. */
  readonly goal: (folder: string) => readonly string[]
  /** Keeps what Maven brought into a folder; returns whether it is what is pinned. */
  readonly keep: (folder: string) => boolean
  /** Returns the exit code of the judgement. */
  readonly judge: () => Promise<number>
}

/** As Automake's tests say it. */
const SKIPPED = 77

/** Runs a validation as a script: `--fetch` has Maven bring the validator first, and without it all is skipped with a word. */
export async function runValidation(validation: Validation): Promise<void> {
  await runScript(async () => {
    const { values } = parseArgs({
      options: { fetch: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }
    })
    if (values.help) {
      process.stdout.write(`${validation.help}\n`)
      return 0
    }
    if (values.fetch) await fetchValidator(validation)
    const reason = whyNotHere(validation)
    if (reason === null) return validation.judge()
    process.stdout.write(`Validation sautée : ${reason}.\n`)
    return SKIPPED
  })
}

/** Returns in French what is missing, or null. */
function whyNotHere({ name, isHere }: Validation): string | null {
  if (!hasProgram('java')) return 'il manque java (paquet default-jre-headless de Debian)'
  return isHere() ? null : `${name} n’est pas ici ; --fetch le demande à Maven`
}

async function fetchValidator({ name, goal, keep }: Validation): Promise<void> {
  if (!hasProgram('mvn')) throw new Failure('Il manque mvn (paquet maven de Debian).')
  const temporary = mkdtempSync(path.join(tmpdir(), 'validator-'))
  try {
    const status = await runVisibly(['mvn', '--batch-mode', '--quiet', ...goal(temporary)])
    if (status !== 0) throw new Failure(`Maven n’a pas apporté ${name} : lisez ce qu’il dit ci-dessus.`)
    if (!keep(temporary)) throw new Failure(`Ce n’est pas le ${name} attendu : il n’est pas gardé.`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
