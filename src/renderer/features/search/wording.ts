import { counted } from '../../../shared/french/plural'
import { quoted } from '../../../shared/french/quoted'
import type { HitReason } from '../../../shared/search/show/explain'
import type { SearchAnswer } from './types'

/**
 * Returns how much was found, as it is shown and announced: « 12 passages dans 5 pages ».
 * @param inGuides whether the guides of the application hold some too
 */
export function statusText(
  { total, shown, pages }: Pick<SearchAnswer, 'total' | 'shown' | 'pages'>,
  inGuides: boolean
): string {
  if (total === 0 && inGuides) return 'Aucun passage dans le manuel, mais dans les guides de l’application'
  if (total === 0) return 'Aucun passage trouvé'
  const found = counted(total, 'passage')
  if (total > shown) return `${found}, dont voici les ${shown} plus proches`
  return `${found} dans ${counted(pages, 'page')}`
}

const REASONS: Readonly<Record<HitReason['by'], (words: string) => string>> = {
  sigle: (words) => `trouvé via ${/^\S+$/.test(words) ? `le sigle ${words}` : quoted(words)}`,
  synonyme: (words) => `trouvé via ${quoted(words)}`,
  forme: (words) => `forme proche\u00A0: ${words.toLowerCase()}`,
  'mot-cle': (words) => `trouvé via le mot-clé ${quoted(words)}`
}

/** Returns why a place was found, as its result says it: « Trouvé via le sigle SILL ». */
export function reasonText(reasons: readonly HitReason[]): string {
  const text = reasons.map(({ by, words }) => REASONS[by](words)).join(' · ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
