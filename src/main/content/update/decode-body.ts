import type { IncomingMessage } from 'node:http'
import { pipeline, type Duplex } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Content codings of RFC 9110 that servers and proxies apply unasked. */
const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress
}

/**
 * Returns the body of an answer without its content coding, null where that is unknown. It is decoded only as fast as it is
 * read, so that who reads to a limit bounds what is decoded. Reading throws the errors of the connection and of `node:zlib`.
 */
export function decodeBody(answer: IncomingMessage): AsyncIterable<Uint8Array> | null {
  const coding = answer.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity') return answer
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding]?.() : undefined
  // The error reaches who reads, since the decoder is then destroyed with it.
  return decoder === undefined ? null : pipeline(answer, decoder, () => undefined)
}
