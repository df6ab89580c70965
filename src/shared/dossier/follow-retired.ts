import type { Dossier } from '../profile/dossier'
import { placeKey } from '../content/ids'
import type { Contents } from '../content/pack'
import { retirementOf } from '../content/retired'

/** Returns the dossier with every item where its matter stands in these contents, each place once. */
export function followRetired(
  dossier: Dossier,
  { entries, retired }: Pick<Contents, 'entries' | 'retired'>
): Dossier {
  const items = dossier.items.map((item) => {
    const entry = entries.find(({ id }) => id === item.entry)
    const isThere =
      entry !== undefined && (item.section === null || entry.sections.some(({ id }) => id === item.section))
    const successor = isThere ? null : (retirementOf(retired, item)?.successor ?? null)
    return successor === null ? item : { ...item, ...successor }
  })
  return { ...dossier, items: [...new Map(items.map((item) => [placeKey(item), item])).values()] }
}
