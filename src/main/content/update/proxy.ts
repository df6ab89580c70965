import { decided, type Policies } from '../../policies/policies'

/** How a proxy is reached. */
export interface ProxyAccess {
  /** Host name or IP address, without brackets. */
  readonly host: string
  readonly port: number
  /** `name:password`; null: it asks for none. */
  readonly credentials: string | null
  /** Path of a file whose first line is `name:password`; null: there is none. */
  readonly credentialsFile: string | null
}

/** What was decided of a proxy; which one it is may only be known once it is looked up for an address. */
export type DecidedProxy =
  | { readonly kind: 'direct' }
  | { readonly kind: 'named'; readonly access: ProxyAccess }
  /** The one that the system's own settings name. */
  | { readonly kind: 'system'; readonly credentialsFile: string | null }
  /** The one that a script answers (PAC), at an address in http, https or file. */
  | { readonly kind: 'script'; readonly script: string; readonly credentialsFile: string | null }

export type Environment = Readonly<Record<string, string | undefined>>

/** What was decided of the proxy of an address, or in French why none can be told. */
type Proxy =
  { readonly ok: true; readonly decided: DecidedProxy } | { readonly ok: false; readonly message: string }

const DIRECT: Proxy = { ok: true, decided: { kind: 'direct' } }

/** Before the address of a script. */
const SCRIPT = 'pac+'

/** Returns by which proxy an address is reached, as the administration decided. */
export function proxyFor(address: URL, policies: Policies, env: Environment): Proxy {
  const named = decided(policies, 'mandataire') ?? 'aucun'
  if (named === 'aucun') return DIRECT
  const exceptions = decided(policies, 'mandataire-exceptions') ?? []
  const except = named === 'environnement' ? [...exceptions, ...exceptionsIn(env)] : exceptions
  if (except.some((one) => covers(one, address))) return DIRECT
  const credentialsFile = decided(policies, 'mandataire-identifiants') ?? null
  if (named === 'systeme') return { ok: true, decided: { kind: 'system', credentialsFile } }
  if (named.startsWith(SCRIPT))
    return { ok: true, decided: { kind: 'script', script: named.slice(SCRIPT.length), credentialsFile } }
  const proxy = named === 'environnement' ? proxyIn(env, address.protocol) : named
  if (proxy === null) return DIRECT
  const access = proxyAt(proxy, credentialsFile)
  return access === null ? { ok: false, message: UNUSABLE } : { ok: true, decided: { kind: 'named', access } }
}

/** Returns how a proxy is reached, or null where its address is none in http. */
export function proxyAt(address: string, credentialsFile: string | null): ProxyAccess | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'http:') return null
  return {
    host: hostOf(url),
    port: Number(url.port || 80),
    credentials: url.username === '' ? null : decode(`${url.username}:${url.password}`),
    credentialsFile
  }
}

/** Returns the host of an address as sockets take it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

/** The usual variables, which programs write in either case. */
function proxyIn(env: Environment, protocol: string): string | null {
  const names = protocol === 'https:' ? ['https_proxy', 'all_proxy'] : ['http_proxy', 'all_proxy']
  for (const name of names) {
    const value = env[name] ?? env[name.toUpperCase()] ?? ''
    if (value !== '') return /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
  }
  return null
}

function exceptionsIn(env: Environment): readonly string[] {
  return (env['no_proxy'] ?? env['NO_PROXY'] ?? '').split(/[\s,]+/).filter((one) => one !== '')
}

/** An exception covers a host and all that is below it, with or without a leading dot or `*.`. */
function covers(exception: string, address: URL): boolean {
  if (exception === '*') return true
  // Of an IPv6 address without brackets, the last group is no port.
  const isBare = exception.split(':').length > 2 && !exception.includes(']')
  const name = (isBare ? exception : exception.replace(/:\d+$/, ''))
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/^\[(.*)\]$/, '$1')
  const host = hostOf(address).toLowerCase()
  return host === name || host.endsWith(`.${name}`)
}

/** Who wrote a percent sign as it is meant it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const UNUSABLE =
  'Le serveur mandataire que nomment les variables du système ne peut pas être employé\u00a0: il faut une adresse en http. Prévenez la personne qui gère votre poste.'
