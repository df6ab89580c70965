import { didYouMean } from '../nearest'
import { build } from './build'
import { check } from './check'
import { coverage } from './coverage'
import { fingerprint } from './fingerprint'
import { newEntry } from './new'
import { stats } from './stats'
import { watch } from './watch'
import { type Command, type Output, type Status, STATUS, UsageError } from './command'

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  new: newEntry,
  watch,
  build,
  coverage,
  stats,
  fingerprint
}

/** Runs the tool with the words after `npm run content --` and returns its exit status. */
export async function main(args: readonly string[], output: Output): Promise<Status> {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    output.say(help())
    return STATUS.fine
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    output.complain(
      `La commande « ${name} » n’existe pas.${didYouMean(name, Object.keys(COMMANDS))}\n\n${help()}`
    )
    return STATUS.misuse
  }
  try {
    return await command.run(rest, output)
  } catch (error) {
    if (!(error instanceof UsageError) && !isMissingPath(error)) throw error
    output.complain(isMissingPath(error) ? `Introuvable : ${error.path}` : error.message)
    output.complain(`Usage : npm run content -- ${command.usage}`)
    return STATUS.misuse
  }
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const list = Object.entries(COMMANDS).map(
    ([name, { purpose, usage }]) => `  ${name.padEnd(width)}  ${purpose}\n  ${' '.repeat(width)}  ${usage}`
  )
  return [
    'Usage : npm run content -- COMMANDE [options]',
    '',
    ...list,
    '',
    'Sortie : 0 tout va bien (des avertissements sont possibles), 1 des erreurs dans les contenus, 2 commande mal écrite.'
  ].join('\n')
}

function isMissingPath(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error
}
