import type { EntryType } from '../../../src/shared/content/kinds'
import { placesOf } from '../handbook/places'
import type { Handbook } from '../handbook/read-handbook'

/** Where an id of the inventory is told. */
export interface CoveredId {
  readonly id: string
  /** The entry that covers it, the same unless two were made one; null where none does. */
  readonly entry: string | null
  readonly type: EntryType | null
  /** Path in the content folder. */
  readonly file: string | null
  readonly mapped: boolean
}

/** Returns, for each id of `inventaire.yaml`, the entry and file that cover it, and how many are covered. */
export function measureCoverage(handbook: Handbook): {
  readonly total: number
  readonly covered: number
  readonly missing: readonly string[]
  readonly ids: readonly CoveredId[]
} {
  const places = placesOf(handbook)
  const ids = (handbook.inventory?.data ?? []).map(({ id, entree }): CoveredId => {
    const known = places.get(entree ?? id)
    const mapped = entree !== undefined && entree !== id
    if (!known) return { id, entry: null, type: null, file: null, mapped }
    const { matter, file } = known.entry
    return { id, entry: matter.id, type: matter.type, file, mapped }
  })
  const missing = ids.filter(({ entry }) => entry === null).map(({ id }) => id)
  return { total: ids.length, covered: ids.length - missing.length, missing, ids }
}
