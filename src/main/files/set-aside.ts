import { constants, copyFile, lstat, rename } from 'node:fs/promises'
import path from 'node:path'

/**
 * Renames a file that cannot be understood to a dated name of its own in the same folder.
 * Returns that name, without its folder.
 * @throws the error of `node:fs` where the folder cannot be changed
 */
export async function setAside(file: string, now: Date): Promise<string> {
  const aside = await asideName(file, now)
  await rename(file, path.join(path.dirname(file), aside))
  return aside
}

/**
 * Copies a file that is understood in part under such a name, and leaves it. Returns that name, without its folder.
 * @throws the error of `node:fs` where the folder cannot be changed
 */
export async function copyAside(file: string, now: Date): Promise<string> {
  const aside = await asideName(file, now)
  await copyFile(file, path.join(path.dirname(file), aside), constants.COPYFILE_EXCL)
  return aside
}

function asideName(file: string, now: Date): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  return freeName(dir, `${name}.illisible-${stamp}`, ext)
}

async function freeName(folder: string, stem: string, extension: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = `${stem}${turn === 1 ? '' : `-${turn}`}${extension}`
    if (!(await exists(path.join(folder, name)))) return name
  }
}

function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false
  )
}
