import { chmod, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

const ENTER_AND_LIST = 0o555
const READ = 0o444
const PERMISSIONS = 0o7777

/**
 * Lets every user of the workstation read a folder and all below it, whatever the umask of this process was. Nothing of a
 * content is secret.
 * @param left names of folders in it that stay as they are
 * @throws the error of `node:fs` where something is not readable and belongs to another user
 */
export async function openToAll(folder: string, left: readonly string[] = []): Promise<void> {
  await allow(folder, ENTER_AND_LIST)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory() && !left.includes(entry.name)) await openToAll(inside)
    else if (entry.isFile()) await allow(inside, READ)
  }
}

/** Makes a folder where it is missing, and those above it, for every user to enter. */
export async function makeOpenFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await allow(made, ENTER_AND_LIST)
}

/** Changes nothing where nothing is missing: only its owner may. */
async function allow(file: string, wanted: number): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & wanted) !== wanted) await chmod(file, (mode | wanted) & PERMISSIONS)
}
