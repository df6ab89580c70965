import { runVisibly } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { root } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'

// npm works from the top of the repository; paths that a person gives are relative to where they stand.
const cwd = process.env['INIT_CWD'] ?? process.cwd()

await runScript(async () => {
  const { executable } = await prepare()
  const args = [...sandboxArguments(executable), root, ...process.argv.slice(2)]
  return withDisplay((env) => runVisibly([executable, ...args], { env, cwd }))
})
