import type { DossierItem } from '../../shared/profile/dossier'
import type { LoosePlace } from '../../shared/content/ids'
import { codeOf, type PaperCodes } from '../../shared/content/paper-codes'
import type { RetiredPlace } from '../../shared/content/retired'
import { retirementWords } from './retirement-words'

/** What is known of the content that is read. */
export interface KnownContent {
  /** Whether the content has a place. */
  readonly holds: (place: LoosePlace) => boolean
  readonly retirement: (place: LoosePlace) => RetiredPlace | null
  /** Null where the content carries none. */
  readonly codes: PaperCodes | null
}

/** Returns in French what became of a dossier's item since it was added, or null where it is as it was. */
export function itemState(item: DossierItem, { holds, retirement, codes }: KnownContent): string | null {
  if (!holds(item)) {
    const retired = retirement(item)
    return retired ? retirementWords(retired) : 'Absent du contenu de ce poste : ne sera pas imprimé.'
  }
  const code = codes && codeOf(codes, item)
  return item.code !== null && code !== null && item.code !== code
    ? 'Modifié ou relu depuis son ajout.'
    : null
}
