import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'

/** Prints the samples that the tests of src/main/printing/pdf work on, on both generations of Chromium. */
await runScript(async () => {
  const { executable } = await prepare()
  sandboxArguments(executable)
  const command = tool('tsx/dist/cli.mjs', inRoot('build', 'raw-pdfs', 'record.ts'))
  return withDisplay((env) => runVisibly(command, { env }))
})
