/**
 * What does a fleet ask of a plain mirror? A simulation of working days with the schedule of the application: the next
 * check comes between three and five quarters of a day after the last one, or when the workstation is next on.
 *
 *     npm run --silent bench:fleet [-- --workstations 100000] [--pack 560000]
 *
 * A check asks for the next root (404) and the timestamp; once after a release also for the snapshot, the list of
 * versions and the pack. Workstations are on from a moment between 8:00 and 9:30 until 18:00.
 */
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    workstations: { type: 'string', default: '100000' },
    /** Bytes of the archive of a version. */
    pack: { type: 'string', default: '560000' }
  }
})
const workstations = Number(values.workstations)

/** Bytes of an answer's headers, over a connection that is already open. */
const HEADERS = 400
/** Opening a connection: the handshake and certificates of TLS. */
const HANDSHAKE = 5_000
const CHECK = { requests: 2, bytes: HANDSHAKE + 2 * HEADERS + 612 }
const RELEASE = { requests: 5, bytes: CHECK.bytes + 3 * HEADERS + 611 + 2_035 + Number(values.pack) }

const HOUR = 3600
const DAY = 24 * HOUR
/** Days before the one that is looked at: the fleet no longer remembers that it was started together. */
const SETTLED = 20

/** Returns the checks in each second of one day, once the fleet has settled. */
function oneDay(): Uint32Array {
  const checks = new Uint32Array(DAY)
  for (let station = 0; station < workstations; station += 1) {
    for (let next = 0, moment = 0; moment < (SETTLED + 1) * DAY;) {
      moment = whenOn(next)
      const second = Math.floor(moment - SETTLED * DAY)
      if (second >= 0 && second < DAY) checks[second] = (checks[second] ?? 0) + 1
      next = moment + DAY * (0.75 + Math.random() / 2)
    }
  }
  return checks
}

/** Returns the first moment, not before this one, at which a workstation is on. */
function whenOn(moment: number): number {
  const day = Math.floor(moment / DAY)
  const start = day * DAY + (8 + 1.5 * Math.random()) * HOUR
  if (moment < start) return start
  if (moment < day * DAY + 18 * HOUR) return moment
  return (day + 1) * DAY + (8 + 1.5 * Math.random()) * HOUR
}

const checks = oneDay()
const all = checks.reduce((sum, count) => sum + count, 0)
const most = Math.max(...checks)
const round = (number: number): number => Math.round(number * 100) / 100
console.log(`${workstations} workstations, a pack of ${values.pack} bytes, ${all} checks a day`)
for (const [day, { requests, bytes }] of [
  ['a usual day', CHECK],
  ['the day of a release', RELEASE]
] as const) {
  const busiest = `${most * requests} requests and ${round((most * bytes * 8) / 1e6)} Mbit in the busiest second`
  console.log(`${day}: ${all * requests} requests, ${round((all * bytes) / 1e9)} GB; ${busiest}`)
}
