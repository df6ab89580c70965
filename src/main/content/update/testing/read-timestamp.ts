import { openServer } from '../open-server'
import type { ServerAccess } from '../server-policy'

/** Asks a server for its timestamp as the application does; returns what it answers, as text. */
export async function readTimestamp(access: Partial<ServerAccess> & { address: string }): Promise<string> {
  const open = openServer({ proxy: null, caFile: null, ...access }, 'essai/1')
  const chunks: Uint8Array[] = []
  for await (const chunk of await open('metadata/timestamp.json', new AbortController().signal))
    chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
