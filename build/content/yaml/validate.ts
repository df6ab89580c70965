import * as v from 'valibot'
import type { Report } from '../model/problem'
import { didYouMean } from '../nearest'
import type { YamlPath, YamlSource } from './read'

/** Returns the data of a YAML text as the schema gives it, or null after reporting every field that does not fit, at its line. */
export function validateYaml<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  source: YamlSource,
  report: Report
): v.InferOutput<TSchema> | null {
  const result = v.safeParse(schema, source.value)
  if (result.success) return result.output
  const missing = missingKeys(result.issues)
  for (const issue of result.issues) reportIssue(issue, source, missing, report)
  return null
}

function reportIssue(
  issue: v.BaseIssue<unknown>,
  source: YamlSource,
  missing: readonly string[],
  report: Report
): void {
  const path = pathOf(issue)
  const name = String(path.at(-1) ?? '')
  if (isUnknownKey(issue)) {
    const message = `Le champ « ${name} » n’est pas prévu ici.${didYouMean(name, missing)}`
    report(source.locateKey(path), 'champ-inconnu', message)
  } else if (isMissingKey(issue)) {
    report(source.locate(path), 'champ-manquant', `Il manque le champ « ${name} ».`)
  } else {
    const field = path.findLast((step) => typeof step === 'string')
    const fault = expectsFields(issue) ? 'des lignes « nom: valeur » sont attendues ici.' : issue.message
    const message = field === undefined ? fault : `Champ « ${field} » : ${fault}`
    report(source.locate(path), 'champ-incorrect', message)
  }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.input === undefined && (issue.type === 'strict_object' || issue.type === 'variant')
}

function expectsFields(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' || issue.type === 'record' || issue.expected === 'Object'
}

function missingKeys(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return issues.filter(isMissingKey).map((issue) => String(pathOf(issue).at(-1) ?? ''))
}

function pathOf(issue: v.BaseIssue<unknown>): YamlPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}
