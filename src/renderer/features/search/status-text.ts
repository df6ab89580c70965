import type { SearchAnswer } from './search-engine'

const plural = (count: number, one: string, many: string): string => `${count}\u00A0${count < 2 ? one : many}`

/** Returns how much was found, as it is shown and announced: « 12 passages dans 5 pages ». */
export function statusText(answer: SearchAnswer, pages: number): string {
  if (answer.total === 0) return 'Aucun passage trouvé'
  const shown = answer.places.length
  const found = plural(answer.total, 'passage', 'passages')
  if (answer.total > shown) return `${found}, dont les ${shown} plus proches sont affichés`
  return `${found} dans ${plural(pages, 'page', 'pages')}`
}
