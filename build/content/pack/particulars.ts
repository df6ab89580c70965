import type { Entry, Figure } from '../../../src/shared/content/entry'
import type { FrontMatter } from '../schema/front-matter'
import type { FigureSource } from '../schema/parts'
import type { Manual } from '../schema/registers'
import { typeset } from '../typography'

type Optional = 'purpose' | 'toSay' | 'figure' | 'warning' | 'story' | 'validUntil' | 'legalReview'
type Particulars = Pick<Entry, 'audience' | 'occasion' | 'myth' | 'legal' | 'card' | Optional>
type Fact = NonNullable<Entry['card']>['facts'][number]

/** Returns what only some entries have; null or left out where the entry has none. */
export function particularsOf(matter: FrontMatter, manual: Manual): Particulars {
  return {
    audience: 'public' in matter ? matter.public.map((key) => typeset(manual.publics[key] ?? key)) : [],
    occasion: 'quand' in matter ? typeset(matter.quand) : null,
    ...forReadersOf(matter),
    myth:
      'croyance' in matter ? { belief: typeset(matter.croyance), reality: typeset(matter.realite) } : null,
    legal: legalOf(matter),
    card: cardOf(matter, manual),
    ...('avertissement' in matter ? { warning: typeset(matter.avertissement) } : {}),
    ...storyOf(matter),
    ...trustOf(matter)
  }
}

/** Left out where there is none: the codes on paper of all other entries stay what they were. */
function forReadersOf(matter: FrontMatter): Pick<Entry, 'purpose' | 'toSay' | 'figure'> {
  if (!('quand' in matter)) return {}
  const { pour_quoi: purpose, a_dire: toSay, chiffre } = matter
  return {
    ...(purpose === undefined ? {} : { purpose: typeset(purpose) }),
    ...(toSay === undefined ? {} : { toSay: typeset(toSay) }),
    ...(chiffre === undefined ? {} : { figure: figureOf(chiffre) })
  }
}

function storyOf(matter: FrontMatter): Pick<Entry, 'story'> {
  if (matter.type !== 'cas') return {}
  return {
    story: {
      who: typeset(matter.qui),
      period: typeset(matter.periode),
      figures: matter.chiffres?.map(figureOf) ?? [],
      failure: typeset(matter.echec),
      lesson: typeset(matter.lecon)
    }
  }
}

function trustOf({
  valable_jusqu_au: validUntil,
  relecture_juridique: review
}: FrontMatter): Pick<Entry, 'validUntil' | 'legalReview'> {
  return {
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(review === undefined
      ? {}
      : { legalReview: review === 'a-faire' ? null : { by: typeset(review.par), on: review.le } })
  }
}

function figureOf({ valeur, libelle, selon, date }: FigureSource): Figure {
  return { value: typeset(valeur), label: typeset(libelle), accordingTo: typeset(selon), date }
}

function legalOf(matter: FrontMatter): Particulars['legal'] {
  if (!('reference' in matter)) return null
  return {
    reference: typeset(matter.reference),
    date: matter.date ?? null,
    identifier: matter.identifiant ?? null,
    address: matter.adresse ?? null
  }
}

function cardOf(matter: FrontMatter, manual: Manual): Particulars['card'] {
  const facts = factsOf(matter, manual)
  const addresses = 'adresses' in matter ? (matter.adresses ?? []) : []
  if (facts.length === 0 && addresses.length === 0) return null
  return {
    facts,
    addresses: addresses.map(({ libelle, adresse }) => ({ label: typeset(libelle), address: adresse }))
  }
}

function factsOf(matter: FrontMatter, manual: Manual): Fact[] {
  const given = 'faits' in matter ? (matter.faits ?? []) : []
  return [
    ...('famille' in matter ? fact('Famille', manual.familles[matter.famille] ?? matter.famille) : []),
    ...('depuis' in matter ? fact('Depuis', matter.depuis) : []),
    ...('nature' in matter ? fact('Nature', matter.nature) : []),
    ...('sigle' in matter ? fact('Sigle', matter.sigle) : []),
    ...('aussi' in matter ? fact('On dit aussi', matter.aussi?.join(', ')) : []),
    ...given.flatMap(({ libelle, valeur }) => fact(libelle, valeur))
  ]
}

function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined ? [] : [{ label: typeset(label), value: typeset(value) }]
}
