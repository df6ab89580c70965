import type { Licence, LicenceSubject, View } from '../../../src/shared/content/view'
import {
  LICENCE_CELLS,
  type LicenceCell,
  licenceRefs,
  type LicencesSource,
  sourcedCells
} from '../schema/licences'
import type { Sources } from '../schema/registers'
import { typeset } from '../typography'
import { cite } from './cite'
import type { ViewMaterial } from './material'

const SUBJECTS: Readonly<Record<LicencesSource[number]['objets'][number], LicenceSubject>> = {
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
      ...recognition(licence),
      network: yesNo(licence.reseau),
      patents: yesNo(licence.brevets),
      note: licence.remarque === undefined ? null : typeset(licence.remarque),
      sources: cite(licenceRefs(licence), sources),
      ...cellSources(licence, sources)
    }))
  }
}

function yesNo(written: 'true' | 'false' | 'null'): boolean | null {
  return written === 'null' ? null : written === 'true'
}

/** Left out where the register does not say: the codes on paper stay what they were. */
function recognition({ osi, fsf }: LicencesSource[number]): Pick<Licence, 'osi' | 'fsf'> {
  return {
    ...(osi === undefined ? {} : { osi: yesNo(osi) }),
    ...(fsf === undefined ? {} : { fsf: yesNo(fsf) })
  }
}

function cellSources(licence: LicencesSource[number], sources: Sources): Pick<Licence, 'cellSources'> {
  const label = (cell: string): string => (cell in LICENCE_CELLS ? LICENCE_CELLS[cell as LicenceCell] : cell)
  return {
    cellSources: sourcedCells(licence).map(({ cells, refs }) => ({
      cells: cells.map(label),
      sources: cite(refs, sources)
    }))
  }
}
