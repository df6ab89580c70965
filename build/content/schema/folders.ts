import { type EntryType, kindOf } from '../../../src/shared/content/kinds'

/** Returns the path of an entry's file in the content folder. */
export function entryPath(type: EntryType, id: string): string {
  return `${kindOf(type).folder}/${id}.md`
}
