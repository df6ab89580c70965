import type { ContentStatus } from '../../shared/content/content-status'
import { frenchDay } from '../../shared/french/dates'

/** Returns in French when the server was last asked, what it said, and since when nothing is known where that failed. */
export function checkWords({
  lastCheck,
  lastSuccess
}: Pick<ContentStatus, 'lastCheck' | 'lastSuccess'>): string {
  if (lastCheck === null) return 'Le serveur n’a pas encore été interrogé.'
  const last = `Dernière vérification le ${frenchDay(lastCheck.at)}\u00a0: ${lastCheck.message}`
  if (lastCheck.at === lastSuccess) return last
  return lastSuccess === null
    ? `${last} Aucune vérification n’a encore abouti.`
    : `${last} La dernière qui a abouti date du ${frenchDay(lastSuccess)}.`
}
