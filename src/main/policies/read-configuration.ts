import { quoted } from '../../shared/french/quoted'
import { collectProblems, unknownKey } from './collect-problems'
import { readJsonTree } from './json-tree'
import { policyOf, type PolicyName, type Stated } from './policies'
import { unreadable, type PolicyText } from './read-text'

/** What each key of `configuration.json`, as application 0.1 read it, is called since. */
const SUCCESSORS = {
  contentServer: 'serveur',
  allowHttp: 'http-autorise',
  proxy: 'mandataire',
  caFile: 'autorites-fichier',
  checkEvery: 'verification'
} as const satisfies Record<string, PolicyName>

type FormerKey = keyof typeof SUCCESSORS
const FORMER_KEYS = Object.keys(SUCCESSORS) as readonly FormerKey[]

const RHYTHMS: Readonly<Record<string, string>> = { never: 'jamais', day: 'jour', week: 'semaine' }

function rhythmOf(value: unknown): string | undefined {
  return typeof value === 'string' ? RHYTHMS[value] : undefined
}

/** Returns what the text of `configuration.json` says: everything in it is imposed. Never throws. */
export function readConfigurationText(text: string): PolicyText {
  const tree = readJsonTree(text)
  if (!tree.ok) return unreadable(tree)
  const { tell, list } = collectProblems()
  const stated = new Map<PolicyName, Stated>()
  for (const { name, value, line } of tree.properties) {
    if (name === 'format') continue
    if (!Object.hasOwn(SUCCESSORS, name)) {
      const { message, meant } = unknownKey(name, FORMER_KEYS)
      tell(line, message, meant && SUCCESSORS[meant])
      continue
    }
    const successor = SUCCESSORS[name as FormerKey]
    const taken = successor === 'verification' ? rhythmOf(value) : value
    if (policyOf(successor).judge(taken).ok) stated.set(successor, { value: taken, level: 'imposed', line })
    else
      tell(
        line,
        `${quoted(name)} a une valeur impossible. Dans «\u00a0politiques.json\u00a0», ${quoted(successor)} attend ${policyOf(successor).expects}.`,
        successor
      )
  }
  return { isUnreadable: false, stated, problems: list() }
}
