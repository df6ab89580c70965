import { createReadStream } from 'node:fs'
import * as v from 'valibot'
import { UsageError } from './usage-error'
import { sentenceOf } from './sentence-of'

const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * Returns the values of a file with one JSON value a line; empty lines are none. Refuses a file that cannot be read,
 * and tells the number of a line that has another form.
 */
export async function readJsonLines<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>
): Promise<readonly T[]> {
  const values: T[] = []
  let number = 0
  for await (const line of linesOf(path)) {
    number += 1
    if (line.trim() !== '') values.push(readLine(line, schema, `${path}, line ${number}`))
  }
  return values
}

/** Only a line feed ends a line: `node:readline` also cuts at U+2028, which JSON leaves as it is inside a text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${sentenceOf(error)}`)
  }
  yield rest
}

function readLine<T>(line: string, schema: v.GenericSchema<unknown, T>, where: string): T {
  try {
    return v.parse(schema, JSON.parse(line.replace(BYTE_ORDER_MARK, '')))
  } catch (error) {
    throw new UsageError(`${where}: ${sentenceOf(error)}`)
  }
}
