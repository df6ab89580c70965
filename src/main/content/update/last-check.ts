import * as v from 'valibot'
import {
  checkSchema,
  momentSchema,
  type Check,
  type ServerStatus
} from '../../../shared/content/content-status'
import type { KeptForm } from '../../../shared/profile/kept-form'
import { openDurableFile } from '../../files/durable-file'
import { INTERVALS, nextCheck } from './schedule'

/** When the server was last asked, and when it is next. */
export interface LastCheck {
  readonly value: () => Check | null
  /** Moment of the last check that found out whether there is a newer version, not from a late copy; null: never yet. */
  readonly succeededAt: () => string | null
  readonly keep: (check: Check, every: ServerStatus['every']) => Promise<void>
  /** Returns whether the schedule asks for a check now. */
  readonly isDue: (every: ServerStatus['every']) => boolean
  readonly settled: () => Promise<void>
}

const FORMAT = 1
const lastCheckSchema = v.object({
  format: v.literal(FORMAT),
  check: v.nullable(checkSchema),
  /** Moments, ISO 8601 in UTC. */
  next: v.nullable(v.string()),
  succeededAt: v.optional(v.nullable(momentSchema), null)
})
type LastCheckFile = v.InferOutput<typeof lastCheckSchema>
export const lastCheckForm: KeptForm<LastCheckFile> = { schema: lastCheckSchema, upgrades: [] }

/** Opens what is kept of the last check in a file; never throws. */
export async function openLastCheck(path: string, now: () => Date, random: () => number): Promise<LastCheck> {
  const initial: LastCheckFile = { format: FORMAT, check: null, next: null, succeededAt: null }
  const file = await openDurableFile({ path, now, form: lastCheckForm, initial })
  return {
    value: () => file.value().check,
    succeededAt: () => file.value().succeededAt,
    keep: async (check, every) => {
      const next = every === 'never' ? null : nextCheck(now(), every, random()).toISOString()
      const succeeded =
        check.outcome === 'newer' || (check.outcome === 'nothing-newer' && check.late === undefined)
      const succeededAt = succeeded ? check.at : file.value().succeededAt
      await file.write({ format: FORMAT, check, next, succeededAt })
    },
    isDue: (every) => {
      if (every === 'never') return false
      const next = Date.parse(file.value().next ?? '')
      // A clock that was set back must not stop the schedule.
      return Number.isNaN(next) || next <= now().getTime() || next > now().getTime() + 2 * INTERVALS[every]
    },
    settled: file.settled
  }
}
