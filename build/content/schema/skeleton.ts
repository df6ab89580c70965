import type { EntryType } from '../../../src/shared/content/kinds'
import { KIND_SOURCES } from './kinds'
import { PLACEHOLDER } from './skeleton-parts'

/** Returns the file of a new entry: everything its type requires is there, and what is left to write is marked. */
export function skeleton(
  type: EntryType,
  { id, title, today }: { readonly id: string; readonly title: string | null; readonly today: string }
): string {
  const { fields, text } = KIND_SOURCES[type].skeleton
  return `---
id: ${id}
type: ${type}
titre: ${JSON.stringify(title ?? PLACEHOLDER)}
resume: ${PLACEHOLDER}.
revu_le: ${today}
${fields}sources:
  - cle: a-completer
---
${text}`
}
