import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isSetAside, type setAsideMethods } from '../../shared/ipc/set-aside-methods'
import { explainReadFailure, fileFailure } from '../files/file-failure'
import { saveFile } from '../files/save-file'
import type { HandlersOf } from '../ipc/handlers'

export interface SetAsideOptions {
  /** Folder of the profile. */
  readonly folder: string
  /** Asks where to save a file of that name; null: the reader gave up. */
  readonly askWhere: (name: string) => Promise<string | null>
}

/** Returns the handlers of files of a profile that could not be read, so that the reader gets back what is in them. */
export function createSetAsideHandlers({
  folder,
  askWhere
}: SetAsideOptions): HandlersOf<typeof setAsideMethods> {
  return {
    listSetAside: async () => {
      const names = await readdir(folder).catch(() => [])
      const dated = names
        .filter(isSetAside)
        .map((name) => ({ name, date: name.split('illisible-')[1] ?? '' }))
      return dated.toSorted((one, other) => other.date.localeCompare(one.date)).map(({ name }) => name)
    },
    exportSetAside: async (name) => {
      const to = await askWhere(name)
      if (to === null) return { outcome: 'cancelled' }
      const message = await copy(path.join(folder, name), to)
      return message === null ? { outcome: 'saved', path: to } : { outcome: 'failed', message }
    }
  }
}

/** Returns in French why a file could not be copied, or null. */
async function copy(from: string, to: string): Promise<string | null> {
  try {
    return await saveFile(to, await readFile(from))
  } catch (error) {
    return `Le fichier «\u00a0${path.basename(from)}\u00a0» n’a pas pu être lu\u00a0: ${explainReadFailure(fileFailure(error))}`
  }
}
