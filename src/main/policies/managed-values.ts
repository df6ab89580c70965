import { POLICY_NAMES, policyOf, type Policies } from './policies'
import { readPolicyText } from './read-text'

/** A value that the system's own management holds for the handbook. */
export interface ManagedValue {
  /** `impose` or `par-defaut`, as in the file. */
  readonly part: string
  readonly name: string
  /** What it may mean, for these stores have fewer types than JSON: the first that the policy takes is meant. */
  readonly meanings: readonly unknown[]
}

/**
 * Returns the policies that the system's own management says, under the rules of the file. What is imposed hides what is
 * proposed for the same key.
 * @param store what is shown in the place of the file
 */
export function readManagedValues(store: string, values: readonly ManagedValue[]): Policies {
  const imposed = new Set(values.filter(({ part }) => part === 'impose').map(({ name }) => name))
  const said = new Map<string, [string, unknown][]>()
  for (const { part, name, meanings } of values) {
    if (part !== 'impose' && imposed.has(name)) continue
    said.set(part, [...(said.get(part) ?? []), [name, meant(name, meanings)]])
  }
  const parts = [...said].map(([part, entries]) => [part, Object.fromEntries(entries)] as const)
  const read = readPolicyText(JSON.stringify({ ...Object.fromEntries(parts), format: 1 }))
  return {
    file: store,
    isUnreadable: read.isUnreadable,
    problems: read.problems.map((problem) => ({ ...problem, line: null })),
    stated: new Map([...read.stated].map(([name, found]) => [name, { ...found, line: null }]))
  }
}

function meant(name: string, meanings: readonly unknown[]): unknown {
  const known = POLICY_NAMES.find((one) => one === name)
  const [first] = meanings
  if (known === undefined) return first
  // Null is a value.
  const [taken = first] = meanings.filter((one) => policyOf(known).judge(one).ok)
  return taken
}

/** Returns what a text may mean: itself, or the value that it writes in JSON. */
export function meaningsOfText(text: string): readonly unknown[] {
  try {
    return [text, JSON.parse(text)]
  } catch {
    return [text]
  }
}
