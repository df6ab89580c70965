import { parseArgs, type ParseArgsConfig } from 'node:util'
import { resolve } from 'node:path'
import { UsageError } from './command'

/** The option of every command that reads contents. */
export const CONTENT_OPTION = { content: { type: 'string', default: 'content' } } as const

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

/** Returns the options and other words of a command line. Throws UsageError for an option that does not exist or lacks its value. */
export function readArguments<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(explain(error, Object.keys(options)))
  }
}

/** Throws UsageError where there are more words than `expected`. */
export function refuseExtra(positionals: readonly string[], expected: number): void {
  const extra = positionals[expected]
  if (extra !== undefined) throw new UsageError(`« ${extra} » est en trop.`)
}

/** Returns an absolute path. */
export function pathOf(path: string): string {
  return resolve(path)
}

function explain(error: TypeError, names: readonly string[]): string {
  const option = /'(?:-\w, )?(--?[^' ]+)/.exec(error.message)?.[1] ?? ''
  const known = names.map((name) => `--${name}`).join(', ') || 'aucune'
  const code = 'code' in error ? error.code : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `L’option « ${option} » n’existe pas. Options possibles : ${known}.`
  }
  return `L’option « ${option} » n’est pas complète ou a une valeur de trop.`
}
