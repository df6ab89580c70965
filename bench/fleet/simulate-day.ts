import { FIRST_WITHIN, LOOK_EVERY, nextCheck } from '../../src/main/content/update/schedule'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Days before the one that is looked at: the fleet no longer remembers that it was started together. */
const SETTLED = 20
const OFF = 18 * HOUR

/** When workstations are switched on, the application with them: at any moment between two, in milliseconds of the day. */
export type Mornings = readonly [from: number, to: number]
export const USUAL: Mornings = [8 * HOUR, 9.5 * HOUR]
export const AT_NINE: Mornings = [9 * HOUR, 9 * HOUR]

/** Checks of a day. */
export interface SimulatedDay {
  readonly checks: number
  /** In the busiest second. */
  readonly most: number
  /** Moment at which half of the checks are done, in hours of the day. */
  readonly half: number
}

/**
 * Simulates a fleet whose workstations are on until 18:00 every day, by the schedule of the application: a first look some time
 * after the start, then one every half hour, and a check where one is due.
 */
export function simulateDay(workstations: number, [from, to]: Mornings): SimulatedDay {
  const seconds = new Uint32Array(DAY / 1000)
  for (let station = 0; station < workstations; station += 1) {
    let next = 0
    for (let day = 0; day <= SETTLED; day += 1) {
      const first = day * DAY + from + Math.random() * (to - from) + Math.random() * FIRST_WITHIN
      for (let look = first; look < day * DAY + OFF; look += LOOK_EVERY) {
        if (look < next) continue
        next = nextCheck(new Date(look), 'day', Math.random()).getTime()
        const second = Math.floor((look - SETTLED * DAY) / 1000)
        if (second >= 0) seconds[second] = (seconds[second] ?? 0) + 1
      }
    }
  }
  const checks = seconds.reduce((sum, count) => sum + count, 0)
  let done = 0
  const half = seconds.findIndex((count) => (done += count) >= checks / 2)
  return { checks, most: seconds.reduce((most, count) => Math.max(most, count), 0), half: half / 3600 }
}
