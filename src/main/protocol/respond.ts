import { contentSecurityPolicy, TRUSTED_TYPES } from './content-security-policy'
import { securityHeaders } from './headers'

/** The policy of the built pages. */
export const PAGES_POLICY = `${contentSecurityPolicy()}; ${TRUSTED_TYPES}`

/** Returns an answer that carries a document or a file. */
export function respond(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  policy = PAGES_POLICY
): Response {
  return new Response(body, { headers: { ...securityHeaders(policy), 'content-type': type } })
}

/** Returns an answer without a body: not there, not so asked, or there but damaged. */
export function refuse(status: 404 | 405 | 500): Response {
  return new Response(null, { status, headers: securityHeaders(PAGES_POLICY) })
}
