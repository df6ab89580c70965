import * as v from 'valibot'
import { versionSchema } from '../../shared/content/version'

/** Why the page is loaded again. */
const doneSchema = v.variant('kind', [
  v.object({ kind: v.literal('installed'), version: versionSchema }),
  v.object({ kind: v.literal('chosen'), version: versionSchema })
])
type Done = v.InferOutput<typeof doneSchema>

const KEY = 'fait-avant-rechargement'

/** Keeps what was done for the page that is loaded next, which says it. */
export function leaveForNextPage(done: Done): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(done))
}

/** Returns what was done before this page was loaded, and forgets it; null where nothing was. */
export function takeFromLastPage(): Done | null {
  const left = window.sessionStorage.getItem(KEY)
  window.sessionStorage.removeItem(KEY)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), doneSchema), left)
  return parsed.success ? parsed.output : null
}
