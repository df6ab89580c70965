import { readPlace } from '../../../src/shared/content/ids'
import type { Home } from '../../../src/shared/content/pack'
import { type Problem, reporter } from '../model/problem'
import type { HomeSource } from '../schema/registers'
import { typeset } from '../typography'
import type { YamlPath } from '../yaml/read'
import { explainLink } from './check-links'
import type { Places } from './places'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports places of `accueil.yaml` that do not exist. */
export function checkHome(handbook: Handbook, places: Places, problems: Problem[]): void {
  if (handbook.home === null) return
  const { data, fields } = handbook.home
  const report = reporter(REGISTERS.home, problems)
  const check = (written: string, path: YamlPath): void => {
    const place = readPlace(written)
    const message =
      place === null ? `« ${written} » n’est pas un identifiant.` : explainLink(place, places, handbook)
    if (message !== null) report(fields.locate(path), 'lien-inconnu', message)
  }
  check(data.premiere_visite.vers, ['premiere_visite', 'vers'])
  for (const [index, { vers }] of data.nouveautes.entries()) {
    const path = ['nouveautes', index, 'vers']
    if (vers === undefined) continue
    check(vers, path)
    if (vers.includes('#')) {
      report(
        fields.locate(path),
        'lien-inconnu',
        'Une nouveauté mène à une entrée entière : retirez « # » et la suite.'
      )
    }
  }
}

/** Returns what `accueil.yaml` says of the home page; what leads to an unknown entry is left out. */
export function assembleHome(source: HomeSource, isKnown: (id: string) => boolean): Omit<Home, 'ways'> {
  const { titre, description, vers: first } = source.premiere_visite
  const place = readPlace(first)
  return {
    lead: typeset(source.chapeau),
    statement: typeset(source.avertissement),
    starts:
      place === null || !isKnown(place.entry)
        ? []
        : [{ title: typeset(titre), description: typeset(description), place }],
    news: source.nouveautes.map(({ date, texte, vers }) => {
      const place = vers === undefined ? null : readPlace(vers)
      return {
        date,
        text: typeset(texte),
        entry: place !== null && isKnown(place.entry) ? place.entry : null
      }
    })
  }
}
