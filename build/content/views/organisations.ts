import type { DirectoryCard, View } from '../../../src/shared/content/view'
import type { FrontMatter } from '../schema/front-matter'
import { typeset } from '../typography'
import { byFrenchOrder } from './french-order'
import type { ViewMaterial } from './material'

type Organisation = Extract<FrontMatter, { type: 'organisation' }>

/** Returns organisations family by family; families without any are left out. */
export function actorsView(material: ViewMaterial): View {
  const all = organisations(material)
  const families = Object.entries(material.manual.familles).map(([key, label]) => ({
    label: typeset(label),
    members: all
      .filter(({ famille }) => famille === key)
      .map((matter) => ({
        entry: matter.id,
        name: typeset(matter.titre),
        since: typesetOrNull(matter.depuis),
        summary: typeset(matter.resume)
      }))
  }))
  return { kind: 'actors', families: families.filter(({ members }) => members.length > 0) }
}

/** Returns one card each organisation. */
export function directoryView(material: ViewMaterial): View {
  const cards = organisations(material).map((matter) => cardOf(matter, material))
  const used = new Set(cards.map(({ family }) => family))
  const families = Object.values(material.manual.familles).map(typeset)
  return { kind: 'directory', families: families.filter((label) => used.has(label)), cards }
}

function organisations({ places }: ViewMaterial): Organisation[] {
  return [...places.values()]
    .flatMap((known) => (known?.entry.matter.type === 'organisation' ? [known.entry.matter] : []))
    .toSorted(byFrenchOrder(({ titre }) => titre))
}

function cardOf(matter: Organisation, { manual }: ViewMaterial): DirectoryCard {
  return {
    entry: matter.id,
    name: typeset(matter.titre),
    family: typeset(manual.familles[matter.famille] ?? matter.famille),
    since: typesetOrNull(matter.depuis),
    summary: typeset(matter.resume),
    facts: (matter.faits ?? []).map(({ libelle, valeur }) => ({
      label: typeset(libelle),
      value: typeset(valeur)
    })),
    addresses: (matter.adresses ?? []).map(({ libelle, adresse }) => ({
      label: typeset(libelle),
      address: adresse
    })),
    keywords: matter.mots_cles ?? []
  }
}

function typesetOrNull(text: string | undefined): string | null {
  return text === undefined ? null : typeset(text)
}
