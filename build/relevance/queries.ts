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

/** What a reader looks for, and the entries that answer it. */
export interface JudgedQuery {
  readonly query: string
  readonly answers: readonly string[]
}

/** `tune`: search is adjusted on these. `held`: these are only measured. */
export type QueryPart = 'tune' | 'held'

/** Returns the judged queries of a part. Throws where the file has another form. */
export function readQueries(part: QueryPart): readonly JudgedQuery[] {
  const text = readFileSync(new URL(`${part}.yaml`, import.meta.url), 'utf8')
  return v
    .parse(queriesSchema, parse(text))
    .map(({ question, reponses }) => ({ query: question, answers: reponses }))
}
