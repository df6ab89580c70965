import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'

/** Draws the application's icon in every size. */
await runScript(async () => {
  const { executable } = await prepare()
  sandboxArguments(executable)
  const command = tool('tsx/dist/cli.mjs', inRoot('build', 'icon', 'draw.ts'))
  return withDisplay((env) => runVisibly(command, { env }))
})
