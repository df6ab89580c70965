import type { OpenFile } from '../source/source'
import { findProxy, type LookUpProxy } from './find-proxy'
import { openAddress } from './open-address'
import type { ProxyAccess } from './proxy'
import type { ServerAccess } from './server-policy'

/**
 * Returns how to open the files of a content source on a server.
 * @param lookUpProxy asked once, where the administration leaves the proxy to the system or to a script
 */
export function openServer(access: ServerAccess, userAgent: string, lookUpProxy: LookUpProxy): OpenFile {
  const base = new URL(access.address.endsWith('/') ? access.address : `${access.address}/`)
  let found: { readonly proxy: ProxyAccess | null } | null = null
  return async (name, signal, caches) => {
    const asking = { authorities: access.authorities, userAgent, signal, caches }
    found ??= { proxy: await findProxy(access.proxy, base, lookUpProxy, asking) }
    return openAddress(new URL(name, base), name, { ...asking, proxy: found.proxy })
  }
}
