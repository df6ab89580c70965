import { type Handbook, REGISTERS } from '../handbook/read-handbook'
import { licenceRefs } from '../schema/licences'
import { type Problem, reporter } from '../model/problem'

/** Warns of sources that nothing cites. */
export function checkSourcesUse(handbook: Handbook, problems: Problem[]): void {
  if (handbook.sources === null) return
  const conclusions = [...handbook.guides.values()].flatMap(({ data }) => data.conclusions)
  const licences = (handbook.licences?.data ?? []).map((licence) => ({ sources: licenceRefs(licence) }))
  const rows = [...(handbook.timeline?.data ?? []), ...licences, ...conclusions]
  const cited = new Set(
    [...handbook.entries.map(({ matter }) => matter), ...rows].flatMap(({ sources }) =>
      sources.map(({ cle }) => cle)
    )
  )
  const report = reporter(REGISTERS.sources, problems)
  for (const key of Object.keys(handbook.sources.data)) {
    if (cited.has(key)) continue
    const message = `La source « ${key} » n’est citée nulle part. Citez-la ou retirez-la.`
    report(handbook.sources.fields.locateKey([key]), 'source-inutilisee', message, 'avertissement')
  }
}
