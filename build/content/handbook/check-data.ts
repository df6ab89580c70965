import { type Problem, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import type { YamlPath } from '../yaml/read'
import { explainLink } from './check-links'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports dates out of order, unknown sources and unknown entries in the registers that draw pictures and tables. */
export function checkData(handbook: Handbook, places: Places, problems: Problem[]): void {
  checkTimelineOrder(handbook, problems)
  checkRows(handbook.timeline, handbook, places, problems)
  checkRows(handbook.licences, handbook, places, problems)
  checkRows(handbook.inventory, handbook, places, problems)
}

type Rows = Handbook['timeline'] | Handbook['licences'] | Handbook['inventory']

function checkRows(register: Rows, handbook: Handbook, places: Places, problems: Problem[]): void {
  if (register === null) return
  const report = reporter(register.file, problems)
  for (const [index, row] of register.data.entries()) {
    const at = (path: YamlPath): ReturnType<typeof register.fields.locate> =>
      register.fields.locate([index, ...path])
    if ('entree' in row && row.entree !== undefined) {
      const message = explainLink({ entry: row.entree, section: null }, places, handbook)
      if (message !== null) report(at(['entree']), 'lien-inconnu', message)
    } else if ('id' in row && !places.has(row.id)) {
      report(
        at(['id']),
        'inventaire',
        `« ${row.id} » n’est couvert par aucune entrée. Écrivez-la, ou nommez sous « entree » celle qui la couvre.`
      )
    }
    if (!('sources' in row) || handbook.sources === null) continue
    for (const [position, { cle }] of row.sources.entries()) {
      if (Object.hasOwn(handbook.sources.data, cle)) continue
      const hint = didYouMean(cle, Object.keys(handbook.sources.data))
      report(
        at(['sources', position, 'cle']),
        'source-inconnue',
        `La source « ${cle} » n’est pas dans ${REGISTERS.sources}. Ajoutez-la.${hint}`
      )
    }
  }
}

function checkTimelineOrder(handbook: Handbook, problems: Problem[]): void {
  if (handbook.timeline === null) return
  const { data, fields } = handbook.timeline
  for (const [index, { date }] of data.entries()) {
    const before = data[index - 1]?.date
    if (before === undefined || before <= date || date.startsWith(before) || before.startsWith(date)) continue
    const message = `${date} vient avant ${before} : remettez la frise dans l’ordre des dates.`
    reporter(REGISTERS.timeline, problems)(fields.locate([index, 'date']), 'ordre-des-dates', message)
  }
}
