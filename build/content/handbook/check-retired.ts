import { splitPlaceKey } from '../../../src/shared/content/ids'
import { type Problem, reporter } from '../model/problem'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports retired ids that are in use again, and successors that do not exist. */
export function checkRetired(handbook: Handbook, places: Places, problems: Problem[]): void {
  if (handbook.retired === null) return
  const { data, fields } = handbook.retired
  const report = reporter(REGISTERS.retired, problems)
  for (const [id, { remplace_par: successor }] of Object.entries(data)) {
    if (exists(id, places)) {
      const message = `« ${id} » a été retiré et sert de nouveau : un identifiant ne se réutilise jamais. Choisissez-en un autre, ou retirez cette ligne si l’entrée revient telle quelle.`
      report(fields.locateKey([id]), 'identifiant-reutilise', message)
    }
    if (successor !== undefined && !exists(successor, places)) {
      report(
        fields.locate([id, 'remplace_par']),
        'lien-inconnu',
        `Le successeur « ${successor} » n’existe pas.`
      )
    }
  }
}

function exists(place: string, places: Places): boolean {
  const { entry, section } = splitPlaceKey(place)
  const known = places.get(entry)
  if (known === undefined) return false
  return known === null || section === null || known.sections.has(section)
}
