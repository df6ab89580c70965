import path from 'node:path'
import { pathSchema } from './policy'
import {
  POLICY_NAMES,
  policyOf,
  type Policies,
  type PolicyName,
  type PolicyProblem,
  type Stated
} from './policies'
import { quoted } from '../../shared/french/quoted'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Returns a path with the variables of the system in it, as %HOME%, in place; null where it does not begin at a root of this
 * system, for it would be taken from whatever folder the application was started in.
 */
function expandPath(written: string, env: Environment): string | null {
  const expanded = written.replace(/%([A-Za-z_][A-Za-z0-9_]*)%/g, (variable, name: string) => {
    const value = env[name] ?? ''
    return value === '' ? variable : value
  })
  return path.isAbsolute(expanded) ? expanded : null
}

/** Returns policies with their paths as this workstation has them; one that it cannot have is not taken, and is told. */
export function expandPaths(policies: Policies, env: Environment): Policies {
  const stated = new Map<PolicyName, Stated>(policies.stated)
  const problems: PolicyProblem[] = []
  for (const name of POLICY_NAMES) {
    const found = stated.get(name)
    if (policyOf(name).schema !== pathSchema || typeof found?.value !== 'string') continue
    const value = expandPath(found.value, env)
    if (value !== null && policyOf(name).judge(value).ok) stated.set(name, { ...found, value })
    else {
      stated.delete(name)
      problems.push({ line: found.line, message: noSuchPath(name), name })
    }
  }
  return { ...policies, stated, problems: [...policies.problems, ...problems] }
}

function noSuchPath(name: PolicyName): string {
  return `${quoted(name)} n’est pas un chemin complet sur ce poste\u00a0: vérifiez les variables qu’il contient.`
}
