import type * as v from 'valibot'
import { type Problem, type Report, reporter, TOP } from '../model/problem'
import { readYaml, type YamlSource } from '../yaml/read'
import { validateYaml } from '../yaml/validate'

/** What each file of the content folder says, by path; null where it could not be read as text. */
export type FileTexts = ReadonlyMap<string, string | null>

/** A register with the line of each of its parts. */
export interface Register<T> {
  readonly file: string
  readonly data: T
  readonly fields: YamlSource
}

/** Returns a YAML file as its schema gives it; null where it is missing, which is a problem, or cannot be used. */
export function readRegister<const TSchema extends v.GenericSchema>(
  file: string,
  schema: TSchema,
  texts: FileTexts,
  problems: Problem[]
): Register<v.InferOutput<TSchema>> | null {
  const open = openRegister(file, texts, problems)
  if (open === null) return null
  const data = validateYaml(schema, open.fields, open.report)
  return data === null ? null : { file, data, fields: open.fields }
}

/** As `readRegister`, for a file that a handbook may do without. */
export function readOptionalRegister<const TSchema extends v.GenericSchema>(
  file: string,
  schema: TSchema,
  texts: FileTexts,
  problems: Problem[]
): Register<v.InferOutput<TSchema>> | null {
  return texts.has(file) ? readRegister(file, schema, texts, problems) : null
}

/** Returns a YAML file with the lines of its parts, or null where it is missing, which is a problem, or cannot be read. */
export function openRegister(
  file: string,
  texts: FileTexts,
  problems: Problem[]
): { readonly fields: YamlSource; readonly report: Report } | null {
  const report = reporter(file, problems)
  const text = texts.get(file)
  if (text === undefined) {
    report(TOP, 'fichier-manquant', `Il manque le fichier ${file} dans le dossier des contenus.`)
    return null
  }
  if (text === null) return null
  const fields = readYaml(text, report)
  return fields === null ? null : { fields, report }
}
