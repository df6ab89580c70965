import { checks } from './checks.mjs'
import { runScript } from './main.mjs'
import { prepare } from './prepare.mjs'
import { runChecks } from './run-checks.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { say } from '../terminal/say.mjs'
import { hasProgram } from './system-libraries.mjs'
import { add, lineOf } from './totals.mjs'

await runScript(async () => {
  const { executable } = await prepare({ forTests: true })
  sandboxArguments(executable)
  if (!hasProgram('chromium'))
    say(
      'There is no `chromium` of Debian: pages are printed on Electron alone, the stories of the other are skipped'
    )
  const totals = add(await runChecks(checks))
  process.stdout.write(`${lineOf(totals)}\n`)
  return totals.failed === 0 ? 0 : 1
})
