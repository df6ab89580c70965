import { readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'
import { median } from '../lib/statistics'
import type { VisualStart } from '../lib/visual-start'

/** What `record.cjs` writes: what happened, and when, in milliseconds since 1970. */
const momentsSchema = v.array(v.tuple([v.string(), v.number()]))

/** When each thing happened in the starts of several programs. */
export interface Timelines {
  /** What tells the recorder where to write. */
  readonly env: Readonly<Record<string, string>>
  /** Takes what the recorder wrote of a start that has ended. */
  readonly add: (program: string, start: VisualStart) => void
  /** Returns by what happened, in order, the medians by program, in milliseconds since the spawn. */
  readonly medians: () => Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Returns timelines, none yet. @param file where the recorder writes one after the other */
export function createTimelines(file: string): Timelines {
  const found = new Map<string, Map<string, number[]>>()
  const note = (program: string, name: string, time: number): void => {
    const times = found.get(name) ?? new Map<string, number[]>()
    times.set(program, [...(times.get(program) ?? []), time])
    found.set(name, times)
  }
  return {
    env: { TIMELINE_FILE: file },
    add: (program, { spawned, first, complete }) => {
      const moments = v.parse(momentsSchema, JSON.parse(readFileSync(file, 'utf8')))
      rmSync(file)
      for (const [name, at] of moments) note(program, name, at - spawned)
      note(program, 'first pixel', first)
      note(program, 'last pixel', complete)
    },
    medians: () => {
      const rows = [...found].map(([name, times]) => ({
        name,
        at: Object.fromEntries([...times].map(([program, all]) => [program, Math.round(median(all))]))
      }))
      const last = (at: Readonly<Record<string, number>>): number => Object.values(at).at(-1) ?? 0
      return Object.fromEntries(
        rows.toSorted((one, other) => last(one.at) - last(other.at)).map(({ name, at }) => [name, at])
      )
    }
  }
}
