import type { Entry } from '../../../src/shared/model/entry'
import type { FrontMatter } from '../schema/front-matter'
import type { Manual } from '../schema/registers'
import { typeset } from '../typography'

type Particulars = Pick<Entry, 'audience' | 'occasion' | 'purpose' | 'myth' | 'legal' | 'card'>
type Fact = NonNullable<Entry['card']>['facts'][number]

/** Returns what only some types have; null where the type has none. */
export function particularsOf(matter: FrontMatter, manual: Manual): Particulars {
  return {
    audience: 'public' in matter ? matter.public.map((key) => typeset(manual.publics[key] ?? key)) : [],
    occasion: 'quand' in matter ? typeset(matter.quand) : null,
    ...purposeOf(matter),
    myth:
      'croyance' in matter ? { belief: typeset(matter.croyance), reality: typeset(matter.realite) } : null,
    legal: legalOf(matter),
    card: cardOf(matter, manual)
  }
}

/** Left out where there is none: the codes on paper of all other entries stay what they were. */
function purposeOf(matter: FrontMatter): Pick<Entry, 'purpose'> {
  return 'pour_quoi' in matter && matter.pour_quoi !== undefined ? { purpose: typeset(matter.pour_quoi) } : {}
}

function legalOf(matter: FrontMatter): Particulars['legal'] {
  if (matter.type !== 'texte-juridique') return null
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
  const own = given.map(({ libelle, valeur }) => fact(libelle, valeur))
  switch (matter.type) {
    case 'organisation':
      return [
        fact('Famille', manual.familles[matter.famille] ?? matter.famille),
        fact('Depuis', matter.depuis),
        ...own
      ].flat()
    case 'ressource':
      return [fact('Nature', matter.nature), ...own].flat()
    case 'definition':
      return [fact('Sigle', matter.sigle), fact('On dit aussi', matter.aussi?.join(', '))].flat()
    default:
      return []
  }
}

function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined ? [] : [{ label: typeset(label), value: typeset(value) }]
}
