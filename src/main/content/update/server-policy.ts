import type { ServerStatus } from '../../../shared/content/content-status'
import type { Configuration, ReadConfiguration } from './configuration'

/** How the server is reached. */
export interface ServerAccess {
  readonly address: string
  readonly proxy: string | null
  readonly caFile: string | null
}

/** The server that is asked, as a policy and a reader decide together; access is null where none may be asked. */
export interface ServerPolicy {
  readonly status: ServerStatus
  readonly access: ServerAccess | null
}

const NO_SERVER: ServerStatus = {
  address: null,
  decidedBy: null,
  plain: false,
  every: 'never',
  problem: null
}
const DEFAULTS = { allowHttp: false, checkEvery: 'day' } as const satisfies Partial<Configuration>

/** Returns which server is asked. The administrator's word goes before the reader's; a broken file means none. */
export function serverPolicy(read: ReadConfiguration, chosen: string | null): ServerPolicy {
  if (!read.ok) return { status: { ...NO_SERVER, decidedBy: 'administrator', problem: BROKEN }, access: null }
  const configuration: Partial<Configuration> = { ...DEFAULTS, ...read.configuration }
  const decided = configuration.contentServer !== undefined
  const address = configuration.contentServer ?? (decided ? null : chosen)
  const decidedBy = decided ? 'administrator' : address === null ? null : 'reader'
  if (address === null) return { status: { ...NO_SERVER, decidedBy }, access: null }

  const plain = address.startsWith('http:')
  const every = configuration.checkEvery ?? DEFAULTS.checkEvery
  const status: ServerStatus = { address, decidedBy, plain, every, problem: null }
  if (plain && configuration.allowHttp !== true)
    return { status: { ...status, problem: PLAIN_REFUSED }, access: null }
  return {
    status,
    access: { address, proxy: configuration.proxy ?? null, caFile: configuration.caFile ?? null }
  }
}

const BROKEN =
  'La configuration écrite par votre administration ne peut pas être lue\u00a0: aucun serveur n’est interrogé. Prévenez la personne qui gère votre poste.'
const PLAIN_REFUSED =
  'Cette adresse n’est pas chiffrée (http)\u00a0: elle n’est pas interrogée. Employez une adresse en https.'
