import { readPlace } from '../../../src/shared/content/ids'
import type { Ways } from '../../../src/shared/content/pack'
import { type Problem, reporter } from '../model/problem'
import type { WaysSource } from '../schema/ways'
import { typeset } from '../typography'
import type { YamlPath } from '../yaml/read'
import { explainLink } from './check-links'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'
import { namePlace } from './name-place'

/** Reports places of `entrees.yaml` that do not exist. */
export function checkWays(handbook: Handbook, places: Places, problems: Problem[]): void {
  if (handbook.ways === null) return
  const { data, fields } = handbook.ways
  const report = reporter(REGISTERS.ways, problems)
  const check = (written: string, path: YamlPath): void => {
    const place = readPlace(written)
    const message =
      place === null ? `« ${written} » n’est pas un identifiant.` : explainLink(place, places, handbook)
    if (message !== null) report(fields.locate(path), 'lien-inconnu', message)
  }
  for (const [index, { vers }] of data.questions.entries()) check(vers, ['questions', index, 'vers'])
  for (const kind of ['roles', 'chemins'] as const) {
    for (const [index, { etapes }] of data[kind].entries()) {
      for (const [step, { vers }] of etapes.entries()) check(vers, [kind, index, 'etapes', step, 'vers'])
    }
  }
}

/** Returns the ways in; what leads to an unknown place is left out. */
export function assembleWays(source: WaysSource | null, places: Places): Ways {
  if (source === null) return { questions: [], roles: [], paths: [] }
  const steps = ({ titre, texte, etapes }: WaysSource['roles'][number]): Ways['roles'][number] => ({
    title: typeset(titre),
    description: typeset(texte),
    steps: etapes.flatMap((step) => {
      const named = namePlace(step.vers, places)
      if (named === null) return []
      return [step.titre === undefined ? named : { ...named, title: typeset(step.titre) }]
    })
  })
  return {
    questions: source.questions.flatMap(({ question, vers }) => {
      const named = namePlace(vers, places)
      return named === null ? [] : [{ text: typeset(question), place: named.place }]
    }),
    roles: source.roles.map(steps),
    paths: source.chemins.map(steps)
  }
}
