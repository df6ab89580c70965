import { readPolicyText } from '../../../policies/read-text'
import type { LookUpProxy } from '../find-proxy'
import { openServer } from '../open-server'
import { serverPolicy } from '../server-policy'

/** What an administration decided, as `politiques.json` says it. */
export interface Decided {
  readonly address: string
  readonly proxy?: string
  readonly exceptions?: readonly string[]
  readonly credentials?: string
  readonly caFile?: string
  readonly system?: boolean
}

/** Asks a server for its timestamp as the application does where this is imposed; returns what it answers, as text. */
export async function readTimestamp(
  { address, proxy, exceptions, credentials, caFile, system }: Decided,
  env = {},
  lookUpProxy: LookUpProxy = () => Promise.reject(new Error('no proxy is looked up'))
): Promise<string> {
  const impose = {
    serveur: address,
    'http-autorise': true,
    mandataire: proxy,
    'mandataire-exceptions': exceptions,
    'mandataire-identifiants': credentials,
    'autorites-fichier': caFile,
    'autorites-du-systeme': system
  }
  const policies = { file: null, ...readPolicyText(JSON.stringify({ format: 1, impose })) }
  const { access, status } = serverPolicy(policies, null, env)
  if (access === null) throw new Error(status.problem ?? 'no server')
  const chunks: Uint8Array[] = []
  const open = openServer(access, 'essai/1', lookUpProxy)
  for await (const chunk of await open('metadata/timestamp.json', new AbortController().signal))
    chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
