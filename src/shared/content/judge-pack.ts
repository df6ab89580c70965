import * as v from 'valibot'
import { loadIndex } from '../search/index/engine'
import { documentsFileSchema, indexFileSchema } from '../search/index/files'
import { engineFault } from '../search/index/judge-engine'
import { finish } from '../steps'
import { parseJson } from '../text/parse-json'
import { entrySchema, type EntrySummary } from './entry'
import { PACK_LIMITS } from './limits'
import { contentsSchema, entryFile, entryIdOf, PACK_FILES, type Manifest } from './pack'
import { paperCodesSchema } from './paper-codes'
import { pronunciationsSchema } from './pronunciations'

/** Why no reader could open or print a pack: a file of it, and in English what is wrong there. */
export interface PackFault {
  readonly file: string
  readonly detail: string
}

/**
 * Returns the first thing that keeps a pack from being read, searched or printed, null where there is none: every file is read
 * as the reader reads it. In time linear in its bytes.
 * @param read the text of a file that the manifest lists, null where it cannot be had
 */
export async function judgePack(
  { files }: Pick<Manifest, 'files'>,
  read: (file: string) => Promise<string | null>
): Promise<PackFault | null> {
  const listed = new Set(files.map(({ path }) => path))
  for (const { path, size } of files) {
    const limit = entryIdOf(path) === null ? PACK_LIMITS.fileBytes : PACK_LIMITS.entryBytes
    if (size > limit) return { file: path, detail: `${size} bytes, more than ${limit}` }
  }
  const optional = OPTIONAL.filter(([path]) => listed.has(path))
  for (const [path, judge] of [...OTHERS, ...optional, ...files.flatMap(({ path }) => entryJudge(path))]) {
    const text = await read(path)
    if (text === null) return { file: path, detail: 'cannot be read' }
    const detail = judge(parseJson(text), listed)
    if (detail !== null) return { file: path, detail }
  }
  return null
}

/** Returns what is wrong with the data of a file, null where nothing is. */
type Judge = (data: unknown, listed: ReadonlySet<string>) => string | null

const OTHERS: readonly (readonly [string, Judge])[] = [
  [PACK_FILES.contents, judgeContents],
  [PACK_FILES.paperCodes, (data) => formFault(paperCodesSchema, data)],
  [PACK_FILES.searchDocuments, (data) => formFault(documentsFileSchema, data)],
  [PACK_FILES.searchIndex, judgeIndex]
]

/** Files that a pack may do without. */
const OPTIONAL: typeof OTHERS = [[PACK_FILES.pronunciations, (data) => formFault(pronunciationsSchema, data)]]

function entryJudge(path: string): readonly (readonly [string, Judge])[] {
  const id = entryIdOf(path)
  if (id === null) return []
  return [
    [
      path,
      (data) =>
        formFault(
          v.pipe(
            entrySchema,
            v.check((entry) => entry.id === id, `not ${id}`)
          ),
          data
        )
    ]
  ]
}

function judgeContents(data: unknown, listed: ReadonlySet<string>): string | null {
  const parsed = v.safeParse(contentsSchema, data, { abortEarly: true })
  if (!parsed.success) return faultOf(parsed.issues)
  const { entries } = parsed.output
  const missing = entries.find(({ id }) => !listed.has(entryFile(id)))
  return missing === undefined ? treeFault(entries) : `${missing.id} has no file`
}

/** Parents stand before their children: no cycle passes. */
function treeFault(entries: readonly EntrySummary[]): string | null {
  const levels = new Map<string, number>()
  for (const { id, parent } of entries) {
    const above = parent === null ? 0 : levels.get(parent)
    if (levels.has(id)) return `${id} twice`
    if (above === undefined) return `${id}: its parent does not stand before it`
    if (above >= PACK_LIMITS.levels) return `${id}: more than ${PACK_LIMITS.levels} levels`
    levels.set(id, above + 1)
  }
  return null
}

/** Loads the index as a search does, once all that it counts and points to is known to be there. */
function judgeIndex(data: unknown): string | null {
  const parsed = v.safeParse(indexFileSchema, data, { abortEarly: true })
  if (!parsed.success) return faultOf(parsed.issues)
  const fault = engineFault(parsed.output.engine)
  if (fault !== null) return fault.slice(0, 300)
  try {
    finish(loadIndex(parsed.output))
    return null
  } catch (error) {
    return `the index does not load: ${String(error)}`
  }
}

function formFault(schema: v.GenericSchema, data: unknown): string | null {
  const parsed = v.safeParse(schema, data, { abortEarly: true })
  return parsed.success ? null : faultOf(parsed.issues)
}

/** What was received stands in it, of any length. */
function faultOf(issues: Parameters<typeof v.summarize>[0]): string {
  return v.summarize(issues).slice(0, 300)
}
