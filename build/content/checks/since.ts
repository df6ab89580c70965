import { placesOf } from '../handbook/places'
import { type Handbook, REGISTERS } from '../handbook/read-handbook'
import { type Problem, reporter, TOP } from '../model/problem'

/** Returns an error for every place of an earlier pack (`entry` or `entry#section`) that is gone without being retired. */
export function checkSince(handbook: Handbook, earlier: readonly string[]): readonly Problem[] {
  const problems: Problem[] = []
  const places = placesOf(handbook)
  const retired = handbook.retired?.data ?? {}
  for (const place of earlier) {
    const [entry = '', section] = place.split('#')
    const known = places.get(entry)
    const isThere =
      known === null || (known !== undefined && (section === undefined || known.sections.has(section)))
    if (isThere || Object.hasOwn(retired, place) || Object.hasOwn(retired, entry)) continue
    const message = `« ${place} » a été publié et n’existe plus : des signets y mènent. Rétablissez cet identifiant, ou inscrivez-le ici avec son successeur.`
    reporter(REGISTERS.retired, problems)(TOP, 'identifiant-disparu', message)
  }
  return problems
}
