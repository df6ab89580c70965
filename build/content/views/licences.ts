import type { LicenceSubject, View } from '../../../src/shared/model/view'
import type { Licences } from '../schema/data'
import { typeset } from '../typography'
import { cite } from './cite'
import type { ViewMaterial } from './material'

const SUBJECTS: Readonly<Record<Licences[number]['objets'][number], LicenceSubject>> = {
  code: 'code',
  donnees: 'data',
  contenus: 'content'
}

/** Returns the licences that the handbook compares; null where it compares none. */
export function licencesView({ handbook, sources }: ViewMaterial): View | null {
  if (handbook.licences === null) return null
  return {
    kind: 'licences',
    licences: handbook.licences.data.map((licence) => ({
      spdx: licence.spdx,
      name: typeset(licence.nom),
      family: typeset(licence.famille),
      subjects: licence.objets.map((subject) => SUBJECTS[subject]),
      listed: licence.liste === 'true',
      duties: licence.obligations.map(typeset),
      network: licence.reseau === 'true',
      patents: licence.brevets === 'null' ? null : licence.brevets === 'true',
      note: licence.remarque === undefined ? null : typeset(licence.remarque),
      sources: cite(licence.sources, sources)
    }))
  }
}
