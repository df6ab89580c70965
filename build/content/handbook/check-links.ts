import { placeKey } from '../../../src/shared/content/ids'
import type { LinkUse } from '../text/body'
import { type Problem, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports links of the texts and of the home page to a place that does not exist. */
export function checkLinks(handbook: Handbook, places: Places, problems: Problem[]): void {
  const linking = [
    ...handbook.entries.map(({ file, body }) => ({ file, links: body.links })),
    ...handbook.unusable
  ]
  for (const { file, links } of linking) {
    const report = reporter(file, problems)
    for (const use of links) {
      const message = explainLink(use.link, places, handbook)
      if (message !== null) report(use, 'lien-inconnu', message)
    }
  }
}

/** Returns why a place does not exist and which was perhaps meant, or null where it does. */
export function explainLink(
  target: Pick<LinkUse['link'], 'entry'> & { readonly section: string | null },
  places: Places,
  handbook: Handbook
): string | null {
  const known = places.get(target.entry)
  if (known === undefined) return explainMissingEntry(target.entry, places, handbook)
  if (known === null || target.section === null || known.sections.has(target.section)) return null
  const successor = handbook.retired?.data[placeKey(target)]?.remplace_par
  if (successor !== undefined) {
    return `La section « ${target.section} » de « ${target.entry} » a été retirée. Écrivez « ${successor} ».`
  }
  const hint = didYouMean(target.section, known.sections)
  return `L’entrée « ${target.entry} » n’a pas de section « ${target.section} ».${hint || listSections(known.sections)}`
}

function explainMissingEntry(id: string, places: Places, handbook: Handbook): string {
  const retired = handbook.retired?.data[id]
  if (retired === undefined)
    return `Aucune entrée ne porte l’identifiant « ${id} ».${didYouMean(id, places.keys())}`
  if (retired.remplace_par !== undefined)
    return `« ${id} » a été retiré. Écrivez « ${retired.remplace_par} ».`
  return `« ${id} » a été retiré sans successeur (voir ${REGISTERS.retired}). Retirez ce lien.`
}

function listSections(sections: ReadonlySet<string>): string {
  return sections.size === 0 ? ' Elle n’en a aucune.' : ` Sections possibles : ${[...sections].join(', ')}.`
}
