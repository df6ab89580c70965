import { masking } from '../language/mask'
import type { ProsePassage } from '../model/passage'
import { yamlPassages } from '../yaml/passages'
import type { Handbook } from './read-handbook'

/** The editor's words of one file. */
export interface FilePassages {
  readonly file: string
  readonly passages: readonly ProsePassage[]
}

/** Returns everything that was written to be read, file by file. */
export function passagesOf(handbook: Handbook): readonly FilePassages[] {
  const registers = [
    handbook.home,
    handbook.ways,
    handbook.timeline,
    handbook.licences,
    ...handbook.guides.values()
  ]
  return [
    ...handbook.entries,
    ...handbook.unusable,
    ...registers.flatMap((register) =>
      register === null ? [] : [{ file: register.file, passages: yamlPassages(register.fields) }]
    )
  ]
}

/** As `passagesOf`, with addresses, code and the titles and names of the handbook's list hidden. */
export function proseOf(handbook: Handbook): readonly FilePassages[] {
  const mask = masking(handbook.lists.titles)
  return passagesOf(handbook).map(({ file, passages }) => ({ file, passages: passages.map(mask) }))
}
