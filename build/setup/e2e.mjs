import { runVisibly, tool } from '../terminal/command.mjs'
import { main } from './main.mjs'
import { prepare } from './prepare.mjs'
import { sandboxArguments } from './sandbox.mjs'

await main(async () => {
  const { executable } = await prepare({ forTests: true })
  sandboxArguments(executable)
  const command = tool('playwright/cli.js', 'test', ...process.argv.slice(2))
  return runVisibly(command)
})
