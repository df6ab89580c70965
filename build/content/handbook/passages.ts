import type { Passage } from '../model/passage'
import { yamlPassages } from '../yaml/passages'
import type { Handbook } from './read-handbook'

/** The editor's words of one file. */
export interface FilePassages {
  readonly file: string
  readonly passages: readonly Passage[]
}

/** Returns everything that was written to be read, file by file. */
export function passagesOf(handbook: Handbook): readonly FilePassages[] {
  const registers = [handbook.home, handbook.timeline, handbook.licences]
  return [
    ...handbook.entries,
    ...registers.flatMap((register) =>
      register === null ? [] : [{ file: register.file, passages: yamlPassages(register.fields) }]
    )
  ]
}
