import type { Places } from '../handbook/places'
import type { Handbook } from '../handbook/read-handbook'
import type { Manual, Sources } from '../schema/registers'

/** What views are made of. */
export interface ViewMaterial {
  readonly handbook: Handbook
  readonly places: Places
  readonly manual: Manual
  readonly sources: Sources
}
