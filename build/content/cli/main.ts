import { build } from './build'
import { check } from './check'
import type { CommandOutput, Status } from './command'
import { coverage } from './coverage'
import { fingerprint } from './fingerprint'
import { newEntry } from './new'
import { runTool } from './run'
import { stats } from './stats'
import { watch } from './watch'

const commands = { check, new: newEntry, watch, build, coverage, stats, fingerprint }
const statuses =
  '0 tout va bien (des avertissements sont possibles), 1 des erreurs dans les contenus, 2 commande mal écrite.'

/** Runs the tool with the words after `npm run content --` and returns its exit status. */
export function runContentTool(args: readonly string[], output: CommandOutput): Promise<Status> {
  return runTool({ name: 'content', commands, statuses }, args, output)
}
