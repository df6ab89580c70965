import { type Problem, reporter, TOP } from '../model/problem'
import { didYouMean } from '../nearest'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports ids borne by two files, lines of the contents without a file, and files without a line. */
export function checkTree(handbook: Handbook, places: Places, problems: Problem[]): void {
  for (const entry of handbook.entries) {
    const first = places.get(entry.matter.id)?.entry
    if (first === undefined || first === entry) continue
    const message = `L’identifiant « ${entry.matter.id} » est déjà celui de ${first.file}. Donnez-en un autre à cette entrée.`
    reporter(entry.file, problems)(entry.fields.locate(['id']), 'identifiant-en-double', message)
  }
  const report = reporter(REGISTERS.outline, problems)
  for (const item of handbook.outline) {
    if (places.has(item.id)) continue
    const message = `« ${item.id} » n’a pas de fichier. Créez-le, ou retirez cette ligne.${didYouMean(item.id, places.keys())}`
    report(item, 'sommaire-sans-fichier', message)
  }
  const listed = new Set<string>(handbook.outline.map(({ id }) => id))
  for (const { file, matter } of handbook.entries) {
    if (listed.has(matter.id)) continue
    const message = `« ${matter.id} » ne figure pas dans ${REGISTERS.outline}. Ajoutez-y une ligne, à sa place dans l’ordre de lecture.`
    reporter(file, problems)(TOP, 'hors-sommaire', message)
  }
}
