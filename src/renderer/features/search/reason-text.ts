import { quoted } from '../../../shared/french/quoted'
import type { HitReason } from '../../../shared/search/show/explain'

const told: Readonly<Record<HitReason['by'], (words: string) => string>> = {
  sigle: (words) => `trouvé via ${/^\S+$/.test(words) ? `le sigle ${words}` : quoted(words)}`,
  synonyme: (words) => `trouvé via ${quoted(words)}`,
  forme: (words) => `forme proche\u00A0: ${words.toLowerCase()}`,
  'mot-cle': (words) => `trouvé via le mot-clé ${quoted(words)}`
}

/** Returns why a place was found, as its result says it: « Trouvé via le sigle SILL ». */
export function reasonText(reasons: readonly HitReason[]): string {
  const text = reasons.map(({ by, words }) => told[by](words)).join(' · ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
