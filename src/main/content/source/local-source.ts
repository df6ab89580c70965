import { stat } from 'node:fs/promises'
import type { ContentSource } from './source'

/** Returns what stands at a path as a source: a folder, or otherwise one file. Never throws. */
export async function localSource(path: string): Promise<ContentSource> {
  const found = await stat(path).catch(() => null)
  return { kind: found?.isDirectory() === true ? 'folder' : 'file', path }
}
