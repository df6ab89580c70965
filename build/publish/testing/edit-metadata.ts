import { readFile, writeFile } from 'node:fs/promises'

/** Metadata as it stands in a file. */
export interface SignedFile {
  signatures: { keyid: string; sig: string }[]
  signed: Record<string, unknown>
}

/** Changes metadata in place, as one who has no keys could. */
export async function editMetadata(file: string, edit: (value: SignedFile) => void): Promise<void> {
  const value = JSON.parse(await readFile(file, 'utf8')) as SignedFile
  edit(value)
  await writeFile(file, JSON.stringify(value))
}
