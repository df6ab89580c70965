import { runVisibly, tool } from '../terminal/command.mjs'
import { withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { Failure } from '../terminal/say.mjs'

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined)
    throw new Failure('Name the benchmark: `node build/setup/bench.mjs start` runs bench/start.ts.')
  const { executable } = await prepare()
  sandboxArguments(executable)
  return withDisplay((env) =>
    runVisibly(tool('tsx/dist/cli.mjs', inRoot('bench', `${name}.ts`), ...args), { env })
  )
})
