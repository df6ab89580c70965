import path from 'node:path'

/** The kinds of files that the application is made of; no other kind is served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

/** Returns the media type of a file by its extension, or null for a kind that is not served. */
export function mediaType(file: string): string | null {
  return MEDIA_TYPES[path.extname(file).toLowerCase()] ?? null
}
