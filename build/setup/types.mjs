import { typeChecks } from './checks.mjs'
import { runScript } from './main.mjs'
import { runChecks } from './run-checks.mjs'
import { add } from './totals.mjs'

await runScript(async () => (add(await runChecks(typeChecks)).failed === 0 ? 0 : 1))
