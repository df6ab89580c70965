import { explainLink } from '../handbook/check-links'
import { checkSourceRefs } from '../handbook/check-source-refs'
import type { Places } from '../handbook/places'
import { type Handbook, REGISTERS } from '../handbook/read-handbook'
import { readPlace } from '../../../src/shared/content/ids'
import type { Register } from '../handbook/read-register'
import { type Problem, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import type { GuideSource } from '../schema/guide'
import { isGuideName, type ViewName } from '../schema/view'
import { checkGuide } from './check-guide'

/** Reports views whose data is missing, guides that cannot answer, and what they name that does not exist. */
export function checkViews(handbook: Handbook, places: Places, problems: Problem[]): void {
  for (const { file, matter, fields } of handbook.entries) {
    if (matter.vue === undefined || isThere(matter.vue, handbook)) continue
    const message = `La vue « ${matter.vue} » se lit dans ${fileOf(matter.vue)}, qui manque ou ne peut être lu.`
    reporter(file, problems)(fields.locate(['vue']), 'vue-sans-donnees', message)
  }
  for (const guide of handbook.guides.values()) {
    checkGuide(guide.data, guide.fields, reporter(guide.file, problems))
    checkNames(guide, handbook, places, problems)
  }
}

function isThere(name: ViewName, handbook: Handbook): boolean {
  if (isGuideName(name)) return handbook.guides.has(name)
  if (name === 'frise') return handbook.timeline !== null
  return name !== 'licences' || handbook.licences !== null
}

function fileOf(name: ViewName): string {
  if (name === 'frise') return REGISTERS.timeline
  return `${name}.yaml`
}

/** What conclusions recommend must exist, and be what an administration may choose without asking. */
function checkNames(
  guide: Register<GuideSource>,
  handbook: Handbook,
  places: Places,
  problems: Problem[]
): void {
  const report = reporter(guide.file, problems)
  const licences = new Map(handbook.licences?.data.map(({ spdx, liste }) => [spdx, liste === 'true']))
  for (const [index, { lire, propositions, sources }] of guide.data.conclusions.entries()) {
    checkSourceRefs(sources, guide, ['conclusions', index, 'sources'], handbook, problems)
    for (const [position, written] of lire.entries()) {
      const place = readPlace(written)
      const message =
        place === null ? `« ${written} » n’est pas un identifiant.` : explainLink(place, places, handbook)
      const at = guide.fields.locate(['conclusions', index, 'lire', position])
      if (message !== null) report(at, 'lien-inconnu', message)
    }
    for (const [position, { licence }] of propositions.entries()) {
      if (licence === undefined || licences.get(licence) === true) continue
      const at = guide.fields.locate(['conclusions', index, 'propositions', position, 'licence'])
      const message = licences.has(licence)
        ? `${licence} n’est pas admise par la liste : un guide ne la propose pas.`
        : `${licence} n’est pas dans ${REGISTERS.licences}.${didYouMean(licence, licences.keys())}`
      report(at, 'licence-inconnue', message)
    }
  }
}
