import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { root } from '../../build/terminal/root.mjs'
import { PACK_FILES } from '../../src/shared/content/pack'
import { documentsFileSchema, type SearchDocument } from '../../src/shared/search/index/files'

/** Returns what search finds in the built content of this handbook. Throws where it is not built: `npm run content` does. */
export function readHandbook(): readonly SearchDocument[] {
  const file = path.join(root, 'out', 'pack', PACK_FILES.searchDocuments)
  return v.parse(documentsFileSchema, JSON.parse(readFileSync(file, 'utf8'))).documents
}
