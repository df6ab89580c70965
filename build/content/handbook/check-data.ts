import { type Problem, reporter } from '../model/problem'
import type { YamlPath } from '../yaml/read'
import { explainLink } from './check-links'
import { checkLicences } from './check-licences'
import { checkSourceRefs } from './check-source-refs'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports dates out of order, unknown sources and unknown entries in the registers that draw pictures and tables. */
export function checkData(handbook: Handbook, places: Places, problems: Problem[]): void {
  checkTimelineOrder(handbook, problems)
  checkThemes(handbook, problems)
  checkRows(handbook.timeline, handbook, places, problems)
  checkLicences(handbook, problems)
  checkRows(handbook.inventory, handbook, places, problems)
}

type Rows = Handbook['timeline'] | Handbook['inventory']

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
    if ('sources' in row) checkSourceRefs(row.sources, register, [index, 'sources'], handbook, problems)
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

function checkThemes({ timeline, manual }: Handbook, problems: Problem[]): void {
  if (timeline === null || manual === null) return
  const report = reporter(timeline.file, problems)
  const known = Object.keys(manual.data.themes)
  for (const [index, { theme }] of timeline.data.entries()) {
    if (known.includes(theme)) continue
    const list = known.join(', ') || 'aucune pour le moment'
    const message = `« ${theme} » n’est pas défini sous « themes » dans ${REGISTERS.manual}. Valeurs possibles : ${list}.`
    report(timeline.fields.locate([index, 'theme']), 'valeur-inconnue', message)
  }
}
