import { didYouMean } from '../nearest'
import { type Command, type CommandOutput, type Status, STATUS, UsageError } from './command'

/** A tool of several commands: `npm run NAME -- COMMAND`. */
export interface Tool {
  readonly name: string
  readonly commands: Readonly<Record<string, Command>>
  /** What the exit statuses mean, in French. */
  readonly statuses: string
}

/** Runs a tool with the words after `npm run NAME --` and returns its exit status. */
export async function runTool(tool: Tool, args: readonly string[], output: CommandOutput): Promise<Status> {
  const { commands } = tool
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    output.say(help(tool))
    return STATUS.fine
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    output.complain(
      `La commande « ${name} » n’existe pas.${didYouMean(name, Object.keys(commands))}\n\n${help(tool)}`
    )
    return STATUS.misuse
  }
  try {
    return await command.run(rest, output)
  } catch (error) {
    if (!(error instanceof UsageError) && !isMissingPath(error)) throw error
    output.complain(isMissingPath(error) ? `Introuvable : ${error.path}` : error.message)
    output.complain(`Usage : npm run ${tool.name} -- ${command.usage}`)
    return STATUS.misuse
  }
}

function help({ name: tool, commands, statuses }: Tool): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(
    ([name, { purpose, usage }]) => `  ${name.padEnd(width)}  ${purpose}\n  ${' '.repeat(width)}  ${usage}`
  )
  return [`Usage : npm run ${tool} -- COMMANDE [options]`, '', ...list, '', `Sortie : ${statuses}`].join('\n')
}

function isMissingPath(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error
}
