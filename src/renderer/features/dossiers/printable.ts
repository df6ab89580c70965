import type { Dossier } from '../../../shared/model/dossier'
import { placeKey, type Place } from '../../../shared/model/ids'

/** Returns the dossier with every item where its matter stands today, each place once. */
export function printable(dossier: Dossier, placeNow: (place: Place) => Place): Dossier {
  const items = dossier.items.map((item) => ({
    ...item,
    ...placeNow({ entry: item.entry, section: item.section })
  }))
  return { ...dossier, items: [...new Map(items.map((item) => [placeKey(item), item])).values()] }
}
