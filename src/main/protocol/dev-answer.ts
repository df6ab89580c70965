import { contentSecurityPolicy } from './content-security-policy'
import { securityHeaders } from './headers'
import { DATA_PREFIXES, type ProtocolHandler } from './answer'

/** What the development server alone needs: its socket, and the styles that it puts into the page. */
function developmentPolicy(server: URL): string {
  return contentSecurityPolicy({
    'connect-src': [`ws://${server.host}`],
    'style-src': ["'unsafe-inline'"]
  })
}

/** Returns the function that answers pages from the development server, and the rest as `answer` does. */
export function createDevAnswer(server: URL, answer: ProtocolHandler): ProtocolHandler {
  const headers = securityHeaders(developmentPolicy(server))
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    if (DATA_PREFIXES.some((prefix) => pathname.startsWith(prefix))) return answer(request)
    const upstream = await fetch(new URL(pathname + search, server), {
      headers: { accept: request.headers.get('accept') ?? '*/*' }
    })
    const type = upstream.headers.get('content-type') ?? 'text/plain'
    return new Response(upstream.body, {
      status: upstream.status,
      headers: { ...headers, 'content-type': type }
    })
  }
}
