import * as v from 'valibot'
import { listField, textField } from './fields'
import { type SourceRef, sourceRefs } from './references'

const yesOrNo = v.picklist(['true', 'false'], 'écrivez true (oui) ou false (non).')
const yesNoOrUnsaid = v.picklist(
  ['true', 'false', 'null'],
  'écrivez true, false, ou null si les sources ne le disent pas.'
)

/** What is told of a licence, each with the column under which the table shows it. */
export const LICENCE_CELLS = {
  famille: 'Famille',
  objets: 'Pour',
  liste: 'Liste',
  osi: 'OSI',
  fsf: 'FSF',
  reseau: 'Service en ligne',
  brevets: 'Brevets',
  obligations: 'Ce qu’elle demande',
  remarque: 'Remarque'
} as const
export type LicenceCell = keyof typeof LICENCE_CELLS

/** `licences.yaml`: the licences that the handbook compares. */
export const licencesSchema = listField(
  v.strictObject({
    spdx: v.pipe(textField(60), v.regex(/^[A-Za-z0-9.+-]+$/, 'un identifiant SPDX n’a ni espace ni accent.')),
    nom: textField(120),
    famille: textField(60),
    objets: listField(
      v.picklist(['code', 'donnees', 'contenus'], 'un objet est : code, donnees ou contenus.')
    ),
    liste: yesOrNo,
    osi: v.optional(yesNoOrUnsaid),
    fsf: v.optional(yesNoOrUnsaid),
    obligations: listField(textField(200), 0),
    reseau: yesNoOrUnsaid,
    brevets: yesNoOrUnsaid,
    remarque: v.optional(textField(300)),
    /** By cell, or by cells separated by commas. */
    sources: v.record(v.string(), sourceRefs)
  })
)
export type LicencesSource = v.InferOutput<typeof licencesSchema>
type LicenceSource = LicencesSource[number]

/** Sources of some cells of a licence; `key` is what `licences.yaml` writes: « brevets » or « famille, liste ». */
export interface SourcedCells {
  readonly key: string
  readonly cells: readonly string[]
  readonly refs: readonly SourceRef[]
}

/** Returns the sources of each group of cells. */
export function sourcedCells({ sources }: LicenceSource): readonly SourcedCells[] {
  return Object.entries(sources).map(([key, refs]) => ({
    key,
    cells: key.split(',').map((cell) => cell.trim()),
    refs
  }))
}

/** Returns all sources that a licence names. */
export function licenceRefs({ sources }: LicenceSource): readonly SourceRef[] {
  return Object.values(sources).flat()
}

/** Returns the cells that say something and must have a source. */
export function filledCells(licence: LicenceSource): readonly LicenceCell[] {
  return (Object.keys(LICENCE_CELLS) as LicenceCell[]).filter((cell) => {
    const value = licence[cell]
    return value !== undefined && value !== 'null' && value.length > 0
  })
}
