import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Mounts } from '../policies/workstation'
import type { PluggedKey } from '../../shared/content/content-status'

/** Volumes that are looked at, at most. */
const VOLUMES = 50
/** Names of a folder of a key that may hold a repository; the key itself may be one. */
const PLACES = ['', 'manuel', 'manuel-numerique-ouvert']

/** Returns the plugged keys that look like a repository of ours, without reading or trusting anything of them. Never throws. */
export async function findKeys({ parents, volumes }: Mounts): Promise<readonly PluggedKey[]> {
  const mounted = [...(await Promise.all(parents.map(foldersIn))).flat(), ...volumes].slice(0, VOLUMES)
  const found = await Promise.all(mounted.map(repositoryOn))
  return found.filter((key) => key !== null)
}

async function foldersIn(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(parent, name))
}

async function repositoryOn(volume: string): Promise<PluggedKey | null> {
  for (const place of PLACES) {
    const folder = path.join(volume, place)
    const [metadata, targets] = await Promise.all(
      [path.join('metadata', 'timestamp.json'), 'targets'].map((name) =>
        stat(path.join(folder, name)).catch(() => null)
      )
    )
    if (metadata?.isFile() === true && targets?.isDirectory() === true)
      // A drive letter has no base name.
      return { name: path.basename(volume) || volume, path: folder }
  }
  return null
}
