import { runVisibly } from '../terminal/command.mjs'
import { lacksDisplay, withDisplay } from './display.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { root } from '../terminal/root.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { say } from '../terminal/say.mjs'
import { showWithoutDisplay } from './show.mjs'

await runScript(async () => {
  const runtime = await prepare()
  const args = [...sandboxArguments(runtime.executable), root]
  if (!lacksDisplay()) return runVisibly([runtime.executable, ...args, ...process.argv.slice(2)])
  say('There is no display: the application opens on a virtual one')
  const files = await withDisplay((env) => showWithoutDisplay(runtime, args, env))
  for (const { what, file } of files) process.stdout.write(`${what}: ${file}\n`)
  return 0
})
