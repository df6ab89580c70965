import { quoted } from '../../shared/french/quoted'
import { normaliseData } from '../../shared/text/normalise'
import { collectProblems, unknownKey } from './collect-problems'
import { readJsonTree, type Property, type JsonTree } from './json-tree'
import { pathSchema } from './policy'
import { POLICY_NAMES, policyOf, type Policies, type PolicyName, type Stated } from './policies'

/** What the text of a file says, without the file. */
export type PolicyText = Omit<Policies, 'file'>

/** The one format of the file so far. */
export const FORMAT = 1
/** The parts of the file, and what stands in each. */
const PARTS = { impose: 'imposed', 'par-defaut': 'default' } as const satisfies Record<
  string,
  Stated['level']
>
const KEYS = ['format', 'impose', 'par-defaut'] as const

/** Returns what a file says whose text is no JSON object: one fault, and no policy. */
export function unreadable({ line, message }: Extract<JsonTree, { ok: false }>): PolicyText {
  return { isUnreadable: true, stated: new Map(), problems: [{ line, message: `${message}.`, name: null }] }
}

/** Returns what the text of `politiques.json` says. What is wrong is told with its line, and everything else holds. Never throws. */
export function readPolicyText(text: string): PolicyText {
  const tree = readJsonTree(text)
  if (!tree.ok) return unreadable(tree)
  const { tell, list } = collectProblems()
  const stated = new Map<PolicyName, Stated>()
  /** Policies imposed with a value that is not taken: a default must not stand in for what was meant. */
  const spoilt = new Set<PolicyName>()
  let isUnreadable = false

  function readPart({ properties, name, line }: Property, level: Stated['level']): void {
    if (properties === null) {
      tell(line, `${quoted(name)} attend des clés entre accolades.`)
      if (level === 'imposed') isUnreadable = true
      return
    }
    for (const property of properties) readPolicy(property, level)
  }

  function readPolicy({ name, value: written, line }: Property, level: Stated['level']): void {
    const known = POLICY_NAMES.find((one) => one === name)
    if (known === undefined) {
      const { message, meant } = unknownKey(name, POLICY_NAMES)
      tell(line, message, meant)
      return
    }
    const { levels, expects, judge, schema } = policyOf(known)
    // A path is the bytes that the system knows; anything else may have been pasted.
    const value = schema === pathSchema ? written : normaliseData(written)
    if (level === 'default' && levels === 'imposed')
      tell(
        line,
        `${quoted(known)} n’est pas un réglage des lecteurs\u00a0: écrivez cette clé dans «\u00a0impose\u00a0».`,
        known
      )
    else if (judge(value).ok) take(known, { value, level, line })
    else {
      tell(line, `${quoted(known)} attend ${expects}.`, known)
      if (level === 'default') return
      spoilt.add(known)
      if (stated.get(known)?.level === 'default') stated.delete(known)
    }
  }

  function take(name: PolicyName, found: Stated): void {
    if (found.level === 'default' && spoilt.has(name)) return
    const before = stated.get(name)
    if (before !== undefined)
      tell(
        found.line,
        `${quoted(name)} est déjà à la ligne ${before.line}\u00a0: ${found.level === before.level ? 'la dernière' : 'celle qui est imposée'} est prise.`
      )
    if (before?.level !== 'imposed' || found.level === 'imposed') stated.set(name, found)
  }

  function readOther({ name, properties, line }: Property): void {
    const misplaced = POLICY_NAMES.find((one) => one === name)
    if (misplaced !== undefined) {
      tell(
        line,
        `${quoted(name)} doit être dans «\u00a0impose\u00a0» ou dans «\u00a0par-defaut\u00a0».`,
        misplaced
      )
      return
    }
    const { message, meant } = unknownKey(name, KEYS)
    tell(line, message)
    // Under another name, it may be what was meant to be imposed.
    if (meant === 'impose' || (meant === null && properties !== null)) isUnreadable = true
  }

  let format: Property | null = null
  for (const property of tree.properties) {
    const { name } = property
    if (name === 'impose' || name === 'par-defaut') readPart(property, PARTS[name])
    else if (name === 'format') format = property
    else if (name !== '$schema') readOther(property)
  }
  if (format === null) tell(null, `«\u00a0format\u00a0» manque\u00a0: écrivez "format": ${FORMAT}.`)
  else if (format.value !== FORMAT)
    tell(
      format.line,
      `«\u00a0format\u00a0» attend ${FORMAT}\u00a0: ce fichier est peut-être écrit pour une version plus récente de l’application.`
    )
  return { isUnreadable, stated, problems: list() }
}
