import type { CommandLine } from 'electron'

/** Ways into a running application, for its developers and their tests alone. */
const DOORS = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags']

/** Takes the switches of remote debugging off the command line. Before `ready` only. */
export function closeDebugging(commandLine: CommandLine): void {
  for (const door of DOORS) commandLine.removeSwitch(door)
}
