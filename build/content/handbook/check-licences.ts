import { type Problem, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import { filledCells, LICENCE_CELLS, sourcedCells } from '../schema/licences'
import { checkSourceRefs } from './check-source-refs'
import type { Handbook } from './read-handbook'

/** Reports cells of the table of licences that say something without a source, and sources of cells that do not exist. */
export function checkLicences(handbook: Handbook, problems: Problem[]): void {
  const register = handbook.licences
  if (register === null) return
  const report = reporter(register.file, problems)
  const known = Object.keys(LICENCE_CELLS)
  for (const [index, licence] of register.data.entries()) {
    const groups = sourcedCells(licence)
    for (const { key, cells, refs } of groups) {
      checkSourceRefs(refs, register, [index, 'sources', key], handbook, problems)
      for (const cell of cells.filter((name) => !known.includes(name))) {
        const message = `« ${cell} » n’est pas une case du tableau.${didYouMean(cell, known)}`
        report(register.fields.locateKey([index, 'sources', key]), 'case-inconnue', message)
      }
    }
    const sourced = new Set(groups.flatMap(({ cells }) => cells))
    for (const cell of filledCells(licence)) {
      if (sourced.has(cell)) continue
      const message = `« ${licence.spdx} » : la case « ${cell} » n’a pas de source. Ajoutez-la sous « sources », ou écrivez null si les sources ne disent rien.`
      report(register.fields.locate([index, cell]), 'case-sans-source', message)
    }
  }
}
