import { fold } from '../../text/fold'
import type { Vocabulary } from '../index/vocabulary'

/** `GPLv3`, `GPL v3`, `GPL-3`, `GPL 3.0`, `GPL-3.0-only`, `GPL version 3`: a name, then a number. */
const VERSIONED =
  /(?<![\p{L}\p{N}-])(\p{L}{2,}?)[\s-]{0,2}(?:v(?:ersion)?[.\s]{0,2})?(\d{1,2})(?:[.,](\d{1,2}))?(?:-only|-or-later|\+)?(?![\p{L}\p{N}.-])/giu
/** The number of an identifier, as words are folded: `gpl3-0only`. */
const NUMBER = /^(\d+)-(\d+)/

/**
 * Returns a query with the versioned names that the handbook knows in one writing, `GPL 3.0`: licences are written in as
 * many ways as there are readers. A handbook knows a name where it has an identifier of that version (`GPL-3.0-only`).
 */
export function plainVersions(query: string, { startingWith }: Pick<Vocabulary, 'startingWith'>): string {
  return query.replace(
    VERSIONED,
    (written: string, name: string, major: string, minor: string | undefined) => {
      const folded = fold(name)
      const [known] = startingWith(`${folded}${major}-${minor ?? ''}`, 1)
      const number = NUMBER.exec(known?.folded.slice(folded.length) ?? '')
      return number === null || number[1] !== major ? written : `${name} ${major}.${number[2] ?? ''}`
    }
  )
}
