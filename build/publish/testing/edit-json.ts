import { readFile, writeFile } from 'node:fs/promises'

/** Changes a JSON file in place, as one who has no keys could. */
export async function editJson<T>(file: string, edit: (value: T) => void): Promise<void> {
  const value = JSON.parse(await readFile(file, 'utf8')) as T
  edit(value)
  await writeFile(file, JSON.stringify(value))
}
