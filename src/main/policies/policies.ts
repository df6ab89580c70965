import * as v from 'valibot'
import type { Policy } from './policy'
import { contentPolicies } from './table/content'
import { keepingPolicies } from './table/keeping'
import { printingPolicies } from './table/printing'
import { readingPolicies } from './table/reading'
import { readingSettingsPolicies } from './table/reading-settings'
import { systemPolicies } from './table/system'

/**
 * Every policy. All that is known of policies is derived from it: what a file may say, the published schema, the table of the
 * guide, `--print-policies` and the settings page.
 */
export const POLICIES = {
  ...contentPolicies,
  ...readingPolicies,
  ...readingSettingsPolicies,
  ...keepingPolicies,
  ...printingPolicies,
  ...systemPolicies
}

export type PolicyName = keyof typeof POLICIES
export type PolicyValue<N extends PolicyName> = v.InferOutput<(typeof POLICIES)[N]['schema']>

export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[]

/** What is known of a policy, whichever it is. */
export function policyOf(name: PolicyName): Policy {
  return POLICIES[name]
}

/** What a file says of a policy. */
export interface Stated {
  readonly value: unknown
  readonly level: 'imposed' | 'default'
  /** Line of its key in the file, the first being 1; null where the system keeps it elsewhere than in a file. */
  readonly line: number | null
}

/** A fault of a file of policies, in French. */
export interface PolicyProblem {
  /** The first line is 1; null where the whole file is at fault. */
  readonly line: number | null
  readonly message: string
  /** The policy whose value is not taken, or that a misspelt key may have meant. */
  readonly name: PolicyName | null
}

/** What the administration decided for this workstation. */
export interface Policies {
  /** The file that was read, or could not be, or the store of the system; null where there is none. */
  readonly file: string | null
  /** What the file imposes could not be told, at least in part: everything that it may forbid is in doubt. */
  readonly isUnreadable: boolean
  readonly problems: readonly PolicyProblem[]
  readonly stated: ReadonlyMap<PolicyName, Stated>
}

/** What holds where the administration decided nothing. */
export const NO_POLICIES: Policies = { file: null, isUnreadable: false, problems: [], stated: new Map() }

/** Returns what was decided of a policy, imposed or as a default; undefined where nothing was. */
export function decided<N extends PolicyName>(policies: Policies, name: N): PolicyValue<N> | undefined {
  return valueOf(name, policies.stated.get(name))
}

/** Returns what is imposed; undefined where nothing is. */
export function imposed<N extends PolicyName>(policies: Policies, name: N): PolicyValue<N> | undefined {
  const stated = policies.stated.get(name)
  return stated?.level === 'imposed' ? valueOf(name, stated) : undefined
}

/** Returns what holds until the reader chooses; undefined where nothing is said. */
export function preset<N extends PolicyName>(policies: Policies, name: N): PolicyValue<N> | undefined {
  const stated = policies.stated.get(name)
  return stated?.level === 'default' ? valueOf(name, stated) : undefined
}

/** Returns whether a policy may have been meant otherwise than it is understood. */
export function isInDoubt({ isUnreadable, problems }: Policies, name: PolicyName): boolean {
  return isUnreadable || problems.some((one) => one.name === name)
}

/** Returns whether readers may do what a policy can forbid: in doubt, they may not. */
export function isPermitted(policies: Policies, name: 'impression' | 'participants-joints'): boolean {
  return !isInDoubt(policies, name) && (decided(policies, name) ?? true)
}

function valueOf<N extends PolicyName>(name: N, stated: Stated | undefined): PolicyValue<N> | undefined {
  if (stated === undefined) return undefined
  const schema: (typeof POLICIES)[N]['schema'] = POLICIES[name].schema
  return v.parse(schema, stated.value)
}
