import { computed, shallowRef, type ComputedRef } from 'vue'
import type { DossierItem } from '../../../shared/profile/dossier'
import { placeKey, type LoosePlace, type Place } from '../../../shared/content/ids'
import type { PaperCodes } from '../../../shared/content/paper-codes'
import { itemState } from '../../lib/item-state'
import { useHandbook } from '../../stores/handbook'
import { usePaperCodes } from '../../stores/paper-codes'

/** An item of a dossier as a list shows it. */
export interface ItemRow {
  readonly key: string
  readonly item: DossierItem
  /** Where the reader is led; null where the content has no such place. */
  readonly place: Place | null
  readonly title: string
  readonly path: string
  /** What became of it since it was added; null: nothing. */
  readonly state: string | null
}

/** Returns the rows of a list of items, as the content stands today. */
export function useItemRows(items: () => readonly DossierItem[]): ComputedRef<readonly ItemRow[]> {
  const handbook = useHandbook()
  const codes = shallowRef<PaperCodes | null>(null)
  void usePaperCodes()
    .load()
    .then((read) => (codes.value = read))

  return computed(() => {
    const content = {
      holds: (place: LoosePlace) => handbook.titlesOf(place) !== null,
      retirement: handbook.retirement,
      codes: codes.value
    }
    return items().map((item) => {
      const place = handbook.placeNow({ entry: item.entry, section: item.section })
      const titles = handbook.titlesOf(place)
      const above = titles ? handbook.ancestors(titles.entry.id).map(({ title }) => title) : []
      return {
        key: placeKey(item),
        item,
        place: titles && place,
        title: titles?.section ?? titles?.entry.title ?? item.title,
        path: [...above, ...(titles?.section ? [titles.entry.title] : [])].join(' › '),
        state: itemState(item, content)
      }
    })
  })
}
