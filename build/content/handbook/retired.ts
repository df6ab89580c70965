import { readPlace } from '../../../src/shared/content/ids'
import type { RetiredPlace } from '../../../src/shared/content/retired'
import type { Retired } from '../schema/registers'
import { typeset } from '../typography'
import { namePlace } from './name-place'
import type { Places } from './places'

/** Returns what `identifiants-retires.yaml` says; in a draft, a successor that is not written yet is left out. */
export function readRetired(register: Retired, places: Places): readonly RetiredPlace[] {
  return Object.entries(register).flatMap(([written, { retire_le, remplace_par, motif }]) => {
    const place = readPlace(written)
    if (place === null) return []
    const successor = remplace_par === undefined ? null : (namePlace(remplace_par, places)?.place ?? null)
    return [{ place, retiredOn: retire_le, successor, reason: motif === undefined ? null : typeset(motif) }]
  })
}
