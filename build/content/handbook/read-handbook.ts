import type * as v from 'valibot'
import { compareText, type Problem, type Report, reporter, TOP } from '../model/problem'
import type { SourceFile } from '../model/source'
import { type ParsedEntry, readEntry } from '../entry/read-entry'
import {
  type HomeSource,
  homeSourceSchema,
  type Manual,
  manualSchema,
  type Retired,
  retiredSchema,
  type Sources,
  sourcesSchema
} from '../schema/registers'
import { readYaml, type YamlSource } from '../yaml/read'
import { validateYaml } from '../yaml/validate'
import { type OutlineItem, readOutline } from './outline'

/** Files of the content folder that are not entries. */
export const REGISTERS = {
  manual: 'manuel.yaml',
  outline: 'sommaire.yaml',
  sources: 'sources.yaml',
  home: 'accueil.yaml',
  retired: 'identifiants-retires.yaml'
} as const

/** A register with the line of each of its parts. */
export interface Register<T> {
  readonly data: T
  readonly fields: YamlSource
}

/** Everything the content folder says, before it is linked. Null where a register is missing or cannot be used. */
export interface Handbook {
  readonly manual: Register<Manual> | null
  readonly sources: Register<Sources> | null
  readonly home: Register<HomeSource> | null
  readonly retired: Register<Retired> | null
  readonly outline: readonly OutlineItem[]
  /** By path. */
  readonly entries: readonly ParsedEntry[]
  /** Paths of Markdown files whose front matter cannot be used. */
  readonly unreadable: readonly string[]
}

/** Returns what the files say; adds what is wrong in each of them to `problems`. */
export function readHandbook(files: readonly SourceFile[], problems: Problem[]): Handbook {
  const registers = new Map(files.map((file) => [file.path, file.text]))
  const outline = openRegister(REGISTERS.outline, registers, problems)
  const pages = files
    .filter((file) => file.path.endsWith('.md'))
    .toSorted((a, b) => compareText(a.path, b.path))
  const read = pages.map((file) => ({ path: file.path, entry: readEntry(file, problems) }))
  return {
    manual: readRegister(REGISTERS.manual, manualSchema, registers, problems),
    sources: readRegister(REGISTERS.sources, sourcesSchema, registers, problems),
    home: readRegister(REGISTERS.home, homeSourceSchema, registers, problems),
    retired: registers.has(REGISTERS.retired)
      ? readRegister(REGISTERS.retired, retiredSchema, registers, problems)
      : null,
    outline: outline === null ? [] : readOutline(outline.fields, outline.report),
    entries: read.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    unreadable: read.flatMap(({ path, entry }) => (entry === null ? [path] : []))
  }
}

function readRegister<const TSchema extends v.GenericSchema>(
  path: string,
  schema: TSchema,
  registers: ReadonlyMap<string, string>,
  problems: Problem[]
): Register<v.InferOutput<TSchema>> | null {
  const open = openRegister(path, registers, problems)
  if (open === null) return null
  const data = validateYaml(schema, open.fields, open.report)
  return data === null ? null : { data, fields: open.fields }
}

function openRegister(
  path: string,
  registers: ReadonlyMap<string, string>,
  problems: Problem[]
): { readonly fields: YamlSource; readonly report: Report } | null {
  const report = reporter(path, problems)
  const text = registers.get(path)
  if (text === undefined) {
    report(TOP, 'fichier-manquant', `Il manque le fichier ${path} dans le dossier des contenus.`)
    return null
  }
  const fields = readYaml(text, report)
  return fields === null ? null : { fields, report }
}
