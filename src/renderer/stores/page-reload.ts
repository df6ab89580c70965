import * as v from 'valibot'
import { versionSchema } from '../../shared/content/version'

/** Why the page is loaded again. */
const doneSchema = v.variant('kind', [
  v.object({ kind: v.literal('installed'), version: versionSchema }),
  v.object({ kind: v.literal('chosen'), version: versionSchema })
])
type Done = v.InferOutput<typeof doneSchema>

const KEY = 'fait-avant-rechargement'

/** Leaves a word to the page that takes this one's place. */
export function leaveForNextPage(done: Done): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(done))
}

/** Returns what the page before this one has done, once; null: nothing. */
export function takeFromLastPage(): Done | null {
  const left = window.sessionStorage.getItem(KEY)
  window.sessionStorage.removeItem(KEY)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), doneSchema), left)
  return parsed.success ? parsed.output : null
}
