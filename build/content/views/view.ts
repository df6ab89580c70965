import type { View } from '../../../src/shared/content/view'
import { namePlace } from '../handbook/name-place'
import type { SourceRef } from '../schema/references'
import { licenceRefs } from '../schema/licences'
import { isGuideName, type ViewName } from '../schema/view'
import { cite } from './cite'
import { glossaryView } from './glossary'
import { guideOf } from './guide'
import { licencesView } from './licences'
import type { ViewMaterial } from './material'
import { actorsView, directoryView } from './organisations'
import { timelineView } from './timeline'

/** Returns what an entry shows below its text; null where its data is missing. */
export function viewOf(name: ViewName, material: ViewMaterial): View | null {
  if (isGuideName(name)) return guideView(name, material)
  switch (name) {
    case 'frise':
      return timelineView(material)
    case 'acteurs':
      return actorsView(material)
    case 'annuaire':
      return directoryView(material)
    case 'licences':
      return licencesView(material)
    case 'glossaire':
      return glossaryView(material)
  }
}

/** Returns the sources that the data of a view cites. */
export function sourcesOfView(name: ViewName, { handbook }: ViewMaterial): readonly SourceRef[] {
  const rows = isGuideName(name)
    ? handbook.guides.get(name)?.data.conclusions
    : name === 'frise'
      ? handbook.timeline?.data
      : name === 'licences'
        ? handbook.licences?.data.map((licence) => ({ sources: licenceRefs(licence) }))
        : []
  return (rows ?? []).flatMap(({ sources }) => sources)
}

function guideView(name: string, { handbook, places, sources }: ViewMaterial): View | null {
  const source = handbook.guides.get(name)?.data
  if (source === undefined) return null
  const guide = guideOf(source)
  return {
    ...guide,
    conclusions: guide.conclusions.map((conclusion, index) => ({
      ...conclusion,
      readOn: (source.conclusions[index]?.lire ?? []).flatMap((written) => {
        const named = namePlace(written, places)
        return named === null ? [] : [named]
      }),
      sources: cite(source.conclusions[index]?.sources ?? [], sources)
    }))
  }
}
