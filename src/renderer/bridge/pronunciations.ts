import * as v from 'valibot'
import { PACK_FILES } from '../../shared/content/pack'
import { pronunciationsSchema, type Pronunciation } from '../../shared/content/pronunciations'

/** Returns how terms are pronounced; none where the pack does not say. Throws ValiError for another form. */
export async function readPronunciations(): Promise<readonly Pronunciation[]> {
  const response = await fetch(`/pack/${PACK_FILES.pronunciations}`)
  return response.ok ? v.parse(pronunciationsSchema, await response.json()).terms : []
}
