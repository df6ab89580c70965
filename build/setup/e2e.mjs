import { runVisibly, tool } from '../terminal/command.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { sandboxArguments } from './sandbox.mjs'

await runScript(async () => {
  const { executable } = await prepare({ forTests: true })
  sandboxArguments(executable)
  const command = tool('playwright/cli.js', 'test', ...process.argv.slice(2))
  return runVisibly(command)
})
