import { type ParsedEntry, parseEntry, type UnusableEntry, unreadEntry } from '../entry/parse-entry'
import { compareText, type Problem } from '../model/problem'
import type { SourceFile } from '../model/source'
import { type Inventory, inventorySchema, type TimelineSource, timelineSchema } from '../schema/data'
import { type GuideSource, guideSourceSchema } from '../schema/guide'
import { type LicencesSource, licencesSchema } from '../schema/licences'
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
import { isGuideName } from '../schema/view'
import { type WaysSource, waysSourceSchema } from '../schema/ways'
import { type SynonymsSource, synonymsSourceSchema } from '../../../src/shared/search/index/synonyms'
import { type ForeignSource, foreignSourceSchema } from '../schema/foreign'
import { type PronunciationsSource, pronunciationsSourceSchema } from '../schema/pronunciations'
import { type Lists, readLists } from './lists'
import { type OutlineItem, readOutline } from './outline'
import {
  type FileTexts,
  openRegister,
  readOptionalRegister,
  readRegister,
  type Register
} from './read-register'

/** Files of the content folder that are not entries. */
export const REGISTERS = {
  manual: 'manuel.yaml',
  outline: 'sommaire.yaml',
  sources: 'sources.yaml',
  home: 'accueil.yaml',
  retired: 'identifiants-retires.yaml',
  timeline: 'frise.yaml',
  licences: 'licences.yaml',
  ways: 'entrees.yaml',
  inventory: 'inventaire.yaml',
  synonyms: 'synonymes.yaml',
  pronunciations: 'prononciation.yaml',
  foreign: 'langues.yaml'
} as const

/** Everything the content folder says, before it is linked. Null where a register is absent or cannot be used. */
export interface Handbook {
  readonly manual: Register<Manual> | null
  readonly sources: Register<Sources> | null
  readonly home: Register<HomeSource> | null
  readonly retired: Register<Retired> | null
  readonly timeline: Register<TimelineSource> | null
  readonly licences: Register<LicencesSource> | null
  readonly inventory: Register<Inventory> | null
  readonly ways: Register<WaysSource> | null
  readonly synonyms: Register<SynonymsSource> | null
  readonly pronunciations: Register<PronunciationsSource> | null
  readonly foreign: Register<ForeignSource> | null
  /** By name: the file without `.yaml`. */
  readonly guides: ReadonlyMap<string, Register<GuideSource>>
  readonly lists: Lists
  readonly outline: readonly OutlineItem[]
  /** By path. */
  readonly entries: readonly ParsedEntry[]
  /** Markdown files that make no entry. */
  readonly unusable: readonly UnusableEntry[]
}

/**
 * Returns what the files say; adds what is wrong in each of them to `problems`.
 * @param unread paths of files that are there and whose text could not be read, which has been told
 */
export function readHandbook(
  files: readonly SourceFile[],
  problems: Problem[],
  unread: readonly string[]
): Handbook {
  const texts: FileTexts = new Map([
    ...files.map(({ path, text }) => [path, text] as const),
    ...unread.map((path) => [path, null] as const)
  ])
  const outline = openRegister(REGISTERS.outline, texts, problems)
  const pages = files
    .filter((file) => file.path.endsWith('.md'))
    .toSorted((a, b) => compareText(a.path, b.path))
  const parsed = pages.map((file) => parseEntry(file, problems))
  return {
    manual: readRegister(REGISTERS.manual, manualSchema, texts, problems),
    sources: readRegister(REGISTERS.sources, sourcesSchema, texts, problems),
    home: readRegister(REGISTERS.home, homeSourceSchema, texts, problems),
    retired: readOptionalRegister(REGISTERS.retired, retiredSchema, texts, problems),
    timeline: readOptionalRegister(REGISTERS.timeline, timelineSchema, texts, problems),
    licences: readOptionalRegister(REGISTERS.licences, licencesSchema, texts, problems),
    inventory: readOptionalRegister(REGISTERS.inventory, inventorySchema, texts, problems),
    ways: readOptionalRegister(REGISTERS.ways, waysSourceSchema, texts, problems),
    synonyms: readOptionalRegister(REGISTERS.synonyms, synonymsSourceSchema, texts, problems),
    foreign: readOptionalRegister(REGISTERS.foreign, foreignSourceSchema, texts, problems),
    pronunciations: readOptionalRegister(
      REGISTERS.pronunciations,
      pronunciationsSourceSchema,
      texts,
      problems
    ),
    guides: readGuides(texts, problems),
    lists: readLists(texts, problems),
    outline: outline === null ? [] : readOutline(outline.fields, outline.report),
    entries: parsed.filter((entry) => entry.matter !== null),
    unusable: [
      ...parsed.filter((entry) => entry.matter === null),
      ...unread.filter((path) => path.endsWith('.md')).map(unreadEntry)
    ]
  }
}

function readGuides(texts: FileTexts, problems: Problem[]): ReadonlyMap<string, Register<GuideSource>> {
  const names = [...texts.keys()].flatMap((path) => (/^[^/]+\.yaml$/.test(path) ? [path.slice(0, -5)] : []))
  return new Map(
    names
      .filter(isGuideName)
      .toSorted(compareText)
      .flatMap((name) => {
        const guide = readRegister(`${name}.yaml`, guideSourceSchema, texts, problems)
        return guide === null ? [] : [[name, guide] as const]
      })
  )
}
