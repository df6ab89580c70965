import path from 'node:path'
import { failurePage } from './failure-page'
import { readJailed } from './jail'
import { mediaType } from './media-type'
import { APP_HOST } from './origin'
import { refuse, respond } from './respond'

/** What a folder of files that are served by name answers: the bytes, or why there are none. */
export type Served =
  | { readonly kind: 'found'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'failed' }

export interface AnswerOptions {
  /** Folder of the built pages. */
  readonly pages: string
  /** Returns the page to show in place of every other one, or null where all is well. */
  readonly standIn: () => Promise<Response | null>
  /** Reads a file of the pack by its path inside it. */
  readonly readPack: (file: string) => Promise<Served>
  /** Reads a file of any version of the content. */
  readonly readVersion: (version: string, file: string) => Promise<Served>
}

export type ProtocolHandler = (request: Request) => Promise<Response>

const PACK_PREFIX = '/pack/'
const VERSION_FILE = /^\/versions\/([^/]*)\/(.*)$/
/** Data, not pages. */
export const DATA_PREFIXES = [PACK_PREFIX, '/versions/'] as const
const INDEX = '/index.html'

/** Returns the function that answers requests to the scheme of the application from files, and only from files. */
export function createAnswer({ pages, standIn, readPack, readVersion }: AnswerOptions): ProtocolHandler {
  return async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== APP_HOST) return refuse(404)
    if (request.method !== 'GET') return refuse(405)
    if (pathname.startsWith(PACK_PREFIX))
      return packAnswer(await readPack(pathname.slice(PACK_PREFIX.length)))
    const [, version, versionFile] = VERSION_FILE.exec(pathname) ?? []
    if (version !== undefined && versionFile !== undefined)
      return packAnswer(await readVersion(version, versionFile))
    const file = pageFile(pathname)
    const instead = file.endsWith('.html') ? await standIn() : null
    if (instead !== null) return instead
    const type = mediaType(file)
    const bytes = type === null ? null : await readJailed(pages, file)
    if (type !== null && bytes !== null) return respond(bytes, type)
    return file === INDEX ? incomplete() : refuse(404)
  }
}

/** The reader's own addresses (`/lire/…`) are places inside the one page. */
function pageFile(pathname: string): string {
  return path.posix.extname(pathname) === '' ? INDEX : pathname
}

function packAnswer(served: Served): Response {
  switch (served.kind) {
    case 'found':
      return respond(served.bytes, 'application/json; charset=utf-8')
    case 'unlisted':
      return refuse(404)
    case 'failed':
      return refuse(500)
  }
}

function incomplete(): Response {
  return failurePage('L’application est incomplète', [
    'Sa page principale manque. Réinstallez l’application, ou demandez-le à la personne qui gère votre poste.',
    'Vos signets et votre reprise de lecture sont conservés.'
  ])
}
