import { counted } from '../../../shared/french/plural'
import type { SearchAnswer } from './types'

/** Returns how much was found, as it is shown and announced: « 12 passages dans 5 pages ». */
export function statusText({ total, shown, pages }: Pick<SearchAnswer, 'total' | 'shown' | 'pages'>): string {
  if (total === 0) return 'Aucun passage trouvé'
  const found = counted(total, 'passage')
  if (total > shown) return `${found}, dont les ${shown} plus proches sont affichés`
  return `${found} dans ${counted(pages, 'page')}`
}
