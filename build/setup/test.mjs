import { checks } from './checks.mjs'
import { main } from './main.mjs'
import { prepare } from './prepare.mjs'
import { runChecks } from './run-checks.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { add, lineOf } from './totals.mjs'

await main(async () => {
  const { executable } = await prepare({ forTests: true })
  sandboxArguments(executable)
  const totals = add(await runChecks(checks))
  process.stdout.write(`${lineOf(totals)}\n`)
  return totals.failed === 0 ? 0 : 1
})
