import type { Timeline, TimelineEvent } from '../../../shared/content/view'
import { counted } from '../../../shared/french/plural'

/** An event as a mark of the picture. */
export interface TimelineMark {
  readonly event: TimelineEvent
  /** Distance from the left edge, in hundredths of the width. */
  readonly x: number
  /** How many marks of the same year stand below it. */
  readonly level: number
}

export interface TimelineLane {
  readonly theme: string
  readonly label: string
  readonly marks: readonly TimelineMark[]
  /** Marks in the tallest stack, at least 1. */
  readonly height: number
}

export interface TimelineTick {
  readonly year: number
  readonly x: number
  /** Whether the year is written. */
  readonly major: boolean
}

export interface TimelineLayout {
  readonly first: number
  readonly last: number
  readonly lanes: readonly TimelineLane[]
  readonly ticks: readonly TimelineTick[]
}

const TICK_YEARS = 5
const MAJOR_YEARS = 10

/** Returns where the marks of a timeline stand: a column each year, a lane each theme, the marks of a year stacked. */
export function layOutTimeline({ themes, events }: Timeline): TimelineLayout {
  const years = events.map(yearOf)
  const first = Math.min(...years)
  const last = Math.max(...years)
  const x = (year: number): number => ((year - first + 0.5) / (last - first + 1)) * 100
  const lanes = themes.map(({ key, label }) => {
    const inYear = new Map<number, number>()
    const marks = events
      .filter(({ theme }) => theme === key)
      .map((event) => {
        const year = yearOf(event)
        const level = inYear.get(year) ?? 0
        inYear.set(year, level + 1)
        return { event, x: x(year), level }
      })
    return { theme: key, label, marks, height: Math.max(1, ...inYear.values()) }
  })
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (year - first) % TICK_YEARS === 0)
    .map((year) => ({ year, x: x(year), major: (year - first) % MAJOR_YEARS === 0 }))
  return { first, last, lanes, ticks }
}

/** Returns the first year of the decade of an event. */
export function decadeOf(event: TimelineEvent): number {
  return Math.floor(yearOf(event) / 10) * 10
}

/** Returns in words what the picture shows: how many events each lane holds, and over which years. */
export function describeTimeline({ lanes }: TimelineLayout): string {
  return lanes
    .filter(({ marks }) => marks.length > 0)
    .map(({ label, marks }) => {
      const years = marks.map(({ event }) => yearOf(event))
      const [from, to] = [Math.min(...years), Math.max(...years)]
      const span = from === to ? `en ${from}` : `de ${from} à ${to}`
      return `${label}\u00a0: ${counted(marks.length, 'repère')}, ${span}.`
    })
    .join(' ')
}

function yearOf({ date }: TimelineEvent): number {
  return Number(date.slice(0, 4))
}
