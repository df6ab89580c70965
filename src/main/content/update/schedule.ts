/** How often the schedule is looked at, in milliseconds. */
export const LOOK_EVERY = 30 * 60_000
/** The first look comes within this time after the start, in milliseconds: workstations are started together. */
export const FIRST_WITHIN = 15 * 60_000

const DAY = 86_400_000
/** How far apart checks are on average, in milliseconds. */
export const INTERVALS = { day: DAY, week: 7 * DAY } as const

/**
 * Returns the moment of the next check: somewhere between three and five quarters of the interval, so that a fleet that was
 * started together does not stay together.
 * @param random from 0 to 1
 */
export function nextCheck(from: Date, every: keyof typeof INTERVALS, random: number): Date {
  return new Date(from.getTime() + INTERVALS[every] * (0.75 + random / 2))
}
