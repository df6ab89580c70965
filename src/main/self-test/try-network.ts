import type { ContentStatus } from '../../shared/content/content-status'
import { trustAge, trustAgeWords } from '../../shared/content/trust-age'
import { frenchDay } from '../../shared/french/dates'
import { findingOf, type Finding } from './finding'

const NAMED_BY = {
  administrator: 'nommé par l’administration',
  preset: 'proposé par l’administration',
  reader: 'choisi par la personne'
} as const satisfies Record<NonNullable<ContentStatus['server']['decidedBy']>, string>

/** Says which server is asked, who named it, and how the last check ended; asks nothing of the network. */
export function tryNetwork(
  status: Pick<ContentStatus, 'server' | 'lastCheck' | 'lastSuccess' | 'versions'>,
  now: Date
): Finding {
  const { server, lastCheck } = status
  if (server.problem !== null) return findingOf(server.problem)
  if (server.address === null)
    return { outcome: 'passed', detail: 'Aucun serveur\u00a0: l’application ne demande rien au réseau.' }
  const by = server.decidedBy === null ? [] : [NAMED_BY[server.decidedBy]]
  const asked =
    lastCheck === null
      ? 'jamais encore interrogé'
      : `interrogé le ${frenchDay(lastCheck.at)}\u00a0: ${lastCheck.message}`
  const age = trustAge(status, now)
  const isWell =
    age === null && (lastCheck === null || ['newer', 'nothing-newer'].includes(lastCheck.outcome))
  return {
    outcome: isWell ? 'passed' : 'noted',
    detail: [
      `${[server.address, ...by, asked].join(', ').replace(/\.$/, '')}.`,
      ...(age === null ? [] : [trustAgeWords(age)])
    ].join(' ')
  }
}
