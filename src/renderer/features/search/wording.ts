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

const REASONS: Readonly<Record<HitReason['by'], (words: readonly string[]) => string>> = {
  sigle: (words) =>
    `trouvé via ${words.map((one) => (/^\S+$/.test(one) ? `le sigle ${one}` : quoted(one))).join(', ')}`,
  synonyme: (words) => `trouvé via ${words.map(quoted).join(', ')}`,
  forme: (words) => `forme proche\u00A0: ${words.join(', ').toLowerCase()}`,
  'mot-cle': (words) =>
    `trouvé via ${words.length > 1 ? 'les mots-clés' : 'le mot-clé'} ${words.map(quoted).join(', ')}`
}

/** Returns why a place was found, as its result says it in one line: « Trouvé via le sigle SILL ». */
export function reasonText(reasons: readonly HitReason[]): string {
  const kinds = [...new Set(reasons.map(({ by }) => by))]
  const text = kinds
    .map((kind) =>
      REASONS[kind]([...new Set(reasons.filter(({ by }) => by === kind).map(({ words }) => words))])
    )
    .join(' · ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
