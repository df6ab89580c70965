import { compareText } from '../model/problem'

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true })

/** Returns an order of items by one of their texts as a French dictionary has it: accents and case only break ties. */
export function byFrenchOrder<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => collator.compare(textOf(a), textOf(b)) || compareText(textOf(a), textOf(b))
}
