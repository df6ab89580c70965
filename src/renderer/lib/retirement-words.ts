import type { RetiredPlace } from '../../shared/content/retired'
import { frenchDate } from '../../shared/french/dates'

/** Returns in French what became of a place that is no longer in the handbook. */
export function retirementWords({ retiredOn, successor, reason }: RetiredPlace): string {
  const moved = successor === null ? 'Retiré du manuel' : 'Déplacé dans le manuel'
  return `${moved} le ${frenchDate(retiredOn)}.${reason === null ? '' : ` ${reason}`}`
}
