import type { ParsedEntry } from '../entry/parse-entry'
import type { Handbook } from '../handbook/read-handbook'
import { type Problem, reporter, TOP } from '../model/problem'

/** Warns of definitions to which no page leads. A link to a definition that does not exist is an error of links. */
export function checkGlossary(handbook: Handbook, problems: Problem[]): void {
  const used = new Set(handbook.entries.flatMap((entry) => linkedFrom(entry)))
  for (const { file, matter } of handbook.entries) {
    if (matter.type !== 'definition' || used.has(matter.id)) continue
    const message = `Aucun texte ne mène à cette définition. Liez-la là où le terme est employé : [${matter.titre}](${matter.id}).`
    reporter(file, problems)(TOP, 'definition-inutilisee', message, 'avertissement')
  }
}

function linkedFrom({ matter, body }: ParsedEntry): string[] {
  return body.links.flatMap(({ link }) => (link.entry === matter.id ? [] : [link.entry]))
}
