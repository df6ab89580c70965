import { STATUS, type CommandOutput, type Status } from '../../content/cli/command'
import { runTool } from '../../content/cli/run'
import { PublishError } from '../publish-error'
import { carry } from './carry'
import { demo } from './demo'
import { init } from './init'
import { keys } from './keys'
import { release } from './release'
import { rotate } from './rotate'
import { usb } from './usb'
import { verify } from './verify'
import { withdraw } from './withdraw'

const commands = { keys, init, release, withdraw, rotate, verify, usb, carry, demo }
const statuses = '0 c’est fait, 1 refusé (rien n’a été écrit), 2 commande mal écrite.'

/** Runs the tool with the words after `npm run publish --` and returns its exit status. */
export async function runPublishTool(args: readonly string[], output: CommandOutput): Promise<Status> {
  try {
    return await runTool({ name: 'publish', commands, statuses }, args, output)
  } catch (error) {
    if (!(error instanceof PublishError)) throw error
    output.complain(error.message)
    return STATUS.problems
  }
}
