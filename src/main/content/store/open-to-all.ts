import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Lets every user of the workstation read a folder and all below it. Nothing of a content is secret. */
export async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(inside)
    else await chmod(inside, 0o644)
  }
}
