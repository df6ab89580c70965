const rules = new Intl.PluralRules('fr')

/** Returns the form of a noun that goes with a number: in French 0, 1 and what lies between take the singular. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return rules.select(count) === 'one' ? one : many
}

/** Returns a number with its noun, joined by a no-break space: « 1 page », « 2 pages ». */
export function counted(count: number, one: string, many?: string): string {
  return `${count}\u00a0${plural(count, one, many)}`
}
