import { readFile, writeFile } from 'node:fs/promises'

/** Changes one bit in the middle of a file; returns what repairs it. */
export async function damageFile(file: string): Promise<() => Promise<void>> {
  const bytes = await readFile(file)
  const damaged = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  damaged.writeUInt8(damaged.readUInt8(middle) ^ 1, middle)
  await writeFile(file, damaged)
  return () => writeFile(file, bytes)
}
