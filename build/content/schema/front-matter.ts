import * as v from 'valibot'
import { ENTRY_TYPES, type EntryType } from '../../../src/shared/content/kinds'
import { KIND_SOURCES } from './kinds'
import { common } from './parts'

type Fields<T> = T extends v.ObjectEntries ? v.InferOutput<v.StrictObjectSchema<T, undefined>> : never
/** The front matter of an entry, by its type. */
export type FrontMatter = {
  [T in EntryType]: { readonly type: T } & Fields<typeof common> & Fields<(typeof KIND_SOURCES)[T]['fields']>
}[EntryType]

/** The front matter of every type of entry, in the editor's words. The types of a list that is made are not inferred. */
export const frontMatterSchema = v.variant(
  'type',
  ENTRY_TYPES.map((type) =>
    v.strictObject({ type: v.literal(type), ...common, ...KIND_SOURCES[type].fields })
  ),
  `le type d’une entrée est l’un de : ${ENTRY_TYPES.join(', ')}.`
) as unknown as v.GenericSchema<unknown, FrontMatter>

/** Returns the further names of an entry: its acronym, its synonyms. */
export function namesOf(matter: FrontMatter): readonly string[] {
  return matter.type === 'definition'
    ? [...(matter.sigle === undefined ? [] : [matter.sigle]), ...(matter.aussi ?? [])]
    : []
}
