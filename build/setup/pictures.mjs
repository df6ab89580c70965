import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'

/** Takes the pictures of the README and the guides from the real application. */
await runScript(async () => {
  const { executable } = await prepare()
  sandboxArguments(executable)
  const command = tool('tsx/dist/cli.mjs', inRoot('build', 'pictures', 'take.ts'))
  return withDisplay((env) => runVisibly(command, { env }))
})
