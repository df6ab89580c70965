import { readFile } from 'node:fs/promises'
import type { ContentLog } from '../../../shared/content/content-status'

/** Name of the log where each check is noted. */
export const CONTENT_LOG = 'contenu.log'

/** How many lines are shown. */
const SHOWN = 100

/** Returns the last lines of a log, newest first; none where it cannot be read. Never throws. */
export async function readContentLog(path: string): Promise<ContentLog> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  return { path, lines: lines.slice(-SHOWN).reverse() }
}
