import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'

/** Returns the values of a file with one JSON value a line. Throws with the number of the line that has another form. */
export async function readJsonLines<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>
): Promise<readonly T[]> {
  const values: T[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    number += 1
    if (line.trim() !== '') values.push(readLine(line, schema, `${path}, line ${number}`))
  }
  return values
}

function readLine<T>(line: string, schema: v.GenericSchema<unknown, T>, where: string): T {
  try {
    return v.parse(schema, JSON.parse(line))
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
