import { counted } from '../../shared/french/plural'
import type { PolicyReport } from '../../shared/policies/policy-report'
import { describePolicies } from '../policies/describe'
import type { Policies } from '../policies/policies'
import { readPolicyFile } from '../policies/read-policies'
import { EXIT_CODES } from './exit-codes'

/** Writes what an administration decided and what is wrong in its file; returns the exit code. */
export function printPolicies(policies: Policies, json: boolean): number {
  const report = describePolicies(policies)
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${inWords(report).join('\n')}\n`)
  if (policies.isUnreadable) return EXIT_CODES.unreadable
  return policies.problems.length === 0 ? EXIT_CODES.done : EXIT_CODES.policiesWrong
}

/** Writes what a file of policies would decide, before it is deployed; returns the exit code. */
export function checkPolicies(file: string, json: boolean): number {
  const policies = readPolicyFile(file)
  if (policies.file !== null) return printPolicies(policies, json)
  const message = 'Il n’y a aucun fichier à cet endroit.'
  return printPolicies(
    { ...policies, file, isUnreadable: true, problems: [{ line: null, message, name: null }] },
    json
  )
}

const LEVELS = { imposed: 'imposée', default: 'par défaut' } as const

function inWords({ file, problems, policies }: PolicyReport): readonly string[] {
  if (file === null) return ['Aucun fichier de politiques sur ce poste.']
  const at = (line: number | null): string => (line === null ? '' : `ligne ${line}\u00a0: `)
  return [
    `${file}\u00a0: ${counted(policies.length, 'politique')}, ${problems.length === 0 ? 'aucune faute' : counted(problems.length, 'faute')}.`,
    ...policies.map(
      ({ name, label, words, level, line }) =>
        `  ${at(line)}${name} (${LEVELS[level]}) — ${label}\u00a0: ${words}`
    ),
    ...problems.map(({ line, message }) => `! ${at(line)}${message}`)
  ]
}
