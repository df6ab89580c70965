import type { SearchAnswer } from './search-engine'

const plural = (count: number, one: string, many: string): string => `${count}\u00A0${count < 2 ? one : many}`

/** Returns how much was found, as it is shown and announced: « 12 passages dans 5 pages ». */
export function statusText({ total, shown, pages }: Pick<SearchAnswer, 'total' | 'shown' | 'pages'>): string {
  if (total === 0) return 'Aucun passage trouvé'
  const found = plural(total, 'passage', 'passages')
  if (total > shown) return `${found}, dont les ${shown} plus proches sont affichés`
  return `${found} dans ${plural(pages, 'page', 'pages')}`
}
