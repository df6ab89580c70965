import { quoted } from '../../../shared/french/quoted'
import type { ServerStatus } from '../../../shared/content/content-status'
import { NO_SERVER, type ServerChoice } from '../../../shared/profile/settings'
import { decided, imposed, isInDoubt, preset, type Policies, type PolicyName } from '../../policies/policies'
import type { Authorities } from './authorities'
import { proxyFor, type DecidedProxy, type Environment } from './proxy'

/** How the server is reached. */
export interface ServerAccess {
  readonly address: string
  readonly proxy: DecidedProxy
  readonly authorities: Authorities
}

/** The server that is asked, as a policy and a reader decide together; access is null where none may be asked. */
export interface ServerPolicy {
  readonly status: ServerStatus
  readonly access: ServerAccess | null
}

const NOBODY: ServerStatus = { address: null, decidedBy: null, plain: false, every: 'never', problem: null }
const RHYTHMS = { jamais: 'never', jour: 'day', semaine: 'week' } as const

/** A mistake in one of these could have the wrong server asked, or the right one in the wrong way. */
const DECISIVE: readonly PolicyName[] = [
  'serveur',
  'mandataire',
  'mandataire-exceptions',
  'mandataire-identifiants',
  'autorites-du-systeme',
  'autorites-fichier'
]

/**
 * Returns which server is asked. What is imposed goes before the reader's choice, which goes before what is preset; a mistake
 * about servers means none.
 */
export function serverPolicy(policies: Policies, chosen: ServerChoice, env: Environment): ServerPolicy {
  const refused = (status: Partial<ServerStatus>, problem: string): ServerPolicy => ({
    status: { ...NOBODY, ...status, problem },
    access: null
  })
  if (policies.isUnreadable) return refused({ decidedBy: 'administrator' }, BROKEN)
  const wrong = DECISIVE.find((name) => isInDoubt(policies, name))
  if (wrong !== undefined) return refused({ decidedBy: 'administrator' }, mistaken(wrong))

  const { address, decidedBy } = whichServer(policies, chosen)
  if (address === null) return { status: { ...NOBODY, decidedBy }, access: null }
  const status: ServerStatus = {
    address,
    decidedBy,
    plain: address.startsWith('http:'),
    every: RHYTHMS[decided(policies, 'verification') ?? 'jour'],
    problem: null
  }
  if (status.plain && decided(policies, 'http-autorise') !== true) return refused(status, PLAIN_REFUSED)
  const proxy = proxyFor(new URL(address), policies, env)
  if (!proxy.ok) return refused(status, proxy.message)
  const authorities = {
    system: decided(policies, 'autorites-du-systeme') ?? false,
    file: decided(policies, 'autorites-fichier') ?? null
  }
  return { status, access: { address, proxy: proxy.decided, authorities } }
}

function whichServer(policies: Policies, chosen: ServerChoice): Pick<ServerStatus, 'address' | 'decidedBy'> {
  const fixed = imposed(policies, 'serveur')
  if (fixed !== undefined) return { address: fixed, decidedBy: 'administrator' }
  if (chosen === NO_SERVER) return { address: null, decidedBy: 'reader' }
  if (chosen !== null) return { address: chosen, decidedBy: 'reader' }
  const proposed = preset(policies, 'serveur') ?? null
  return { address: proposed, decidedBy: proposed === null ? null : 'preset' }
}

const BROKEN =
  'Le fichier de politiques de votre administration ne peut pas être lu\u00a0: aucun serveur n’est interrogé. Prévenez la personne qui gère votre poste.'
const PLAIN_REFUSED =
  'Cette adresse n’est pas chiffrée (http)\u00a0: elle n’est pas interrogée. Employez une adresse en https.'

function mistaken(name: PolicyName): string {
  return `La politique ${quoted(name)} de votre administration est fausse\u00a0: aucun serveur n’est interrogé. Prévenez la personne qui gère votre poste.`
}
