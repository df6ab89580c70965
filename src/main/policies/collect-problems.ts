import { distance } from 'fastest-levenshtein'
import { counted } from '../../shared/french/plural'
import { quoted } from '../../shared/french/quoted'
import type { PolicyName, PolicyProblem } from './policies'

/** Most messages that are kept, so that a file of endless faults stays readable; a wrong policy is told beyond it too. */
const MOST = 100

/** The faults of one file, as they are found. */
export interface Problems {
  /** @param name the policy whose value is not taken */
  readonly tell: (line: number | null, message: string, name?: PolicyName | null) => void
  readonly list: () => readonly PolicyProblem[]
}

/** Returns what collects the faults of a file. */
export function collectProblems(): Problems {
  const problems: PolicyProblem[] = []
  const wrong = new Set<PolicyName>()
  let others = 0
  return {
    tell: (line, message, name = null) => {
      const isNew = name !== null && !wrong.has(name)
      if (problems.length >= MOST && !isNew) others += 1
      else problems.push({ line, message, name })
      if (name !== null) wrong.add(name)
    },
    list: () =>
      others === 0
        ? problems
        : [
            ...problems,
            { line: null, message: `Et ${counted(others, 'autre faute', 'autres fautes')}.`, name: null }
          ]
  }
}

/** A name at most this edit distance from one of ours is taken for a typo. */
const TYPO_DISTANCE = 3
/** What is shown of a name that could be anything. */
const SHOWN_LENGTH = 60

/** A key that is none of ours. */
interface UnknownKey<K extends string> {
  /** In French that it is unknown, and which one may have been meant. */
  readonly message: string
  /** The nearest of ours; null where none is near. */
  readonly meant: K | null
}

/** Returns what is told of an unknown key, and which one may have been meant. */
export function unknownKey<K extends string>(name: string, known: readonly K[]): UnknownKey<K> {
  const shown = name.length > SHOWN_LENGTH ? `${name.slice(0, SHOWN_LENGTH)}…` : name
  const meant = shown === name ? nearest(name.toLowerCase(), known) : null
  return {
    message: `La clé ${quoted(shown)} n’existe pas.${meant === null ? '' : ` Vouliez-vous dire ${quoted(meant)}\u00a0?`}`,
    meant
  }
}

function nearest<K extends string>(name: string, known: readonly K[]): K | null {
  const [first] = known
    .map((one) => ({ one, edits: distance(one.toLowerCase(), name) }))
    .filter(({ edits }) => edits <= TYPO_DISTANCE)
    .sort((a, b) => a.edits - b.edits)
  return first?.one ?? null
}
