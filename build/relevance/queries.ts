import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { entryIdSchema } from '../../src/shared/content/ids'

const queriesSchema = v.array(
  v.strictObject({
    question: v.pipe(v.string(), v.nonEmpty()),
    reponses: v.pipe(v.array(entryIdSchema), v.minLength(1))
  })
)
/** By the kind of reader who asks. */
const readersSchema = v.record(v.string(), queriesSchema)

/** What a reader looks for, and the entries that answer it. */
export interface JudgedQuery {
  readonly query: string
  readonly answers: readonly string[]
}

/** `tune`: search is adjusted on these. `held`: these are only measured. */
export type QueryPart = 'tune' | 'held'

/** Returns the judged queries of a part. Throws where the file has another form. */
export function readQueries(part: QueryPart): readonly JudgedQuery[] {
  return judged(v.parse(queriesSchema, readYaml(`${part}.yaml`)))
}

/** Returns the questions of the six kinds of readers, by kind. Throws where the file has another form. */
export function readReaders(part: QueryPart): ReadonlyMap<string, readonly JudgedQuery[]> {
  const kinds = v.parse(readersSchema, readYaml(`readers-${part}.yaml`))
  return new Map(Object.entries(kinds).map(([kind, queries]) => [kind, judged(queries)]))
}

function readYaml(file: string): unknown {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

function judged(queries: v.InferOutput<typeof queriesSchema>): readonly JudgedQuery[] {
  return queries.map(({ question, reponses }) => ({ query: question, answers: reponses }))
}
