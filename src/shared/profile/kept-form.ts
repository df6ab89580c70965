import * as v from 'valibot'
import type { Versions } from './merge'

/** Turns what a file of one format holds into what the next format holds. Everything else in it stays as it is. */
export type Upgrade = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>

/**
 * A kind of file that outlives versions of the application. The number of its newest format follows from its upgrades: a
 * change that an existing file would not fit is a new format, with a step here and a fixture of the format before it.
 */
export interface KeptForm<T extends { readonly format: number }> {
  /** Of the newest format. */
  readonly schema: v.GenericSchema<unknown, T>
  /** From each format to the next: the first step turns format 1 into format 2. */
  readonly upgrades: readonly Upgrade[]
  /** Schemas of the records of its lists, by field: one record that does not fit costs the others nothing. */
  readonly lists?: Readonly<Record<string, v.GenericSchema>>
  /** Merges what two machines made of one file; ours is taken whole unless told. */
  merge?(versions: Versions<T>): T
}

/** What data that claim to be of a form turned out to be. */
export type KeptData<T> =
  | { readonly state: 'sound'; readonly value: T }
  /** Some records of its lists do not fit: the value is without them. */
  | { readonly state: 'partial'; readonly value: T; readonly left: number }
  /** Written by a later version of the application: its value as far as this one understands it. */
  | { readonly state: 'newer'; readonly value: T | null }
  | { readonly state: 'broken' }

/** Returns the number of the newest format that is known. */
export function newestFormat(form: Pick<KeptForm<never>, 'upgrades'>): number {
  return form.upgrades.length + 1
}

const headerSchema = v.looseObject({ format: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** Returns what data are, upgraded to the newest format; never throws. */
export function readKeptData<T extends { readonly format: number }>(
  data: unknown,
  form: KeptForm<T>
): KeptData<T> {
  const header = v.safeParse(headerSchema, data)
  if (!header.success) return { state: 'broken' }
  const newest = newestFormat(form)
  if (header.output.format > newest) {
    const asOurs = v.safeParse(form.schema, { ...header.output, format: newest })
    return { state: 'newer', value: asOurs.success ? asOurs.output : null }
  }
  const upgraded = upgrade(header.output, form.upgrades)
  const known = v.safeParse(form.schema, upgraded)
  return known.success ? { state: 'sound', value: known.output } : readRecords(upgraded, form)
}

/** Returns what data are without the records that do not fit. */
function readRecords<T extends { readonly format: number }>(
  data: Readonly<Record<string, unknown>> | null,
  { schema, lists = {} }: KeptForm<T>
): KeptData<T> {
  let left = 0
  const kept = Object.entries(lists).map(([field, record]) => {
    const found = data?.[field]
    if (!Array.isArray(found)) return [field, found] as const
    const fitting = found.filter((one) => v.is(record, one))
    left += found.length - fitting.length
    return [field, fitting] as const
  })
  const known = left === 0 ? null : v.safeParse(schema, { ...data, ...Object.fromEntries(kept) })
  return known?.success === true ? { state: 'partial', value: known.output, left } : { state: 'broken' }
}

/** Returns a file in the newest format, or null where a step did not find what it upgrades. */
function upgrade(
  file: v.InferOutput<typeof headerSchema>,
  upgrades: readonly Upgrade[]
): Record<string, unknown> | null {
  try {
    return upgrades
      .slice(file.format - 1)
      .reduce<Record<string, unknown>>(
        (older, step, index) => ({ ...step(older), format: file.format + index + 1 }),
        file
      )
  } catch {
    return null
  }
}
