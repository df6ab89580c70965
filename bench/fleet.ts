/**
 * What does a fleet ask of a mirror? Real updates and checks of this handbook are counted by nginx, as Debian brings it, on
 * loopback; how many come in a second is simulated with the schedule of the application (src/main/content/update/schedule.ts).
 *
 *     npm run --silent bench:fleet [-- --workstations 100000] [--checks 3000]
 *
 * Asked for is the content as it was compiled last (out/pack). Workstations are on from a moment between 8:00 and 9:30, or
 * all from 9:00 sharp, until 18:00. Counted is HTTP: of TLS, a handshake a request comes on top, which is not measured.
 * On the day of a release, each workstation is taken to update at the moment at which it asks; in truth a reader decides.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../build/terminal/root.mjs'
import { nginx } from '../e2e/fixtures/nginx'
import { measureMirror } from './fleet/measure-mirror'
import { AT_NINE, simulateDay, USUAL } from './fleet/simulate-day'

const { values } = parseArgs({
  options: {
    workstations: { type: 'string', default: '100000' },
    /** Checks that are really made. */
    checks: { type: 'string', default: '3000' }
  }
})
const workstations = Number(values.workstations)
const pack = inRoot('out', 'pack')
if (nginx === null) throw new Error('nginx is not here (on Debian: apt-get install nginx).')
if (!existsSync(pack)) throw new Error('The content is not compiled: run `npm start` once.')

const round = (number: number, digits = 1): string => number.toFixed(digits)
const folder = await mkdtemp(path.join(tmpdir(), 'bench-fleet-'))
const costs = await measureMirror(folder, pack, Number(values.checks)).finally(() =>
  rm(folder, { recursive: true })
)
const { check, update, serverMs, checksPerSecond, requestsPerSecond } = costs
console.log(`a check: ${check.requests} requests, ${check.bytes} bytes`)
console.log(`an update: ${update.requests} requests, ${update.bytes} bytes`)
console.log(
  `one process of clients: ${round(checksPerSecond, 0)} checks, ${round(requestsPerSecond, 0)} requests a second`
)
console.log(
  `nginx: ${round(serverMs, 3)} ms of a processor a request, so ${round(1000 / serverMs, 0)} a second`
)
for (const [mornings, name] of [
  [USUAL, 'on between 8:00 and 9:30'],
  [AT_NINE, 'all on at 9:00 sharp']
] as const) {
  const { checks, most, half } = simulateDay(workstations, mornings)
  console.log(
    `${workstations} workstations, ${name}: ${checks} checks a day, half of them by ${round(half)} h; ` +
      `${round((checks * check.bytes) / 1e9, 2)} GB; in the busiest second ${most * check.requests} requests, ` +
      `${round((most * check.requests * serverMs) / 10)} % of a processor; ` +
      `on the day of a release ${round((workstations * update.bytes) / 1e9)} GB, at most ${round((most * update.bytes * 8) / 1e6, 0)} Mbit/s`
  )
}
