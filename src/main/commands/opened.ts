import path from 'node:path'
import * as v from 'valibot'
import { placeSchema } from '../../shared/content/ids'
import { isLink, readLink } from '../../shared/place-link'
import { localPath } from './local-path'

/**
 * What the command line asks to open besides the window. A second start sends it to the first one: it is parsed again there,
 * like all that comes from outside.
 */
const openedSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), place: placeSchema }),
  /** Of a kind of file that the application opens, by its name; absolute. */
  v.object({
    kind: v.picklist(['content', 'dossier']),
    path: v.pipe(
      v.string(),
      v.maxLength(4096),
      v.check((file) => path.isAbsolute(file))
    )
  }),
  v.object({ kind: v.literal('unknown-link') })
])
export type Opened = v.InferOutput<typeof openedSchema>

/** Returns what another instance sent, or null for nothing, and for what has another form. */
export function parseOpened(sent: unknown): Opened | null {
  const parsed = v.safeParse(openedSchema, sent)
  return parsed.success ? parsed.output : null
}

/** Returns what the first of these arguments that is a link or a file of ours asks to open, or null. */
export function readOpened(args: readonly string[], scheme: string, cwd: string): Opened | null {
  for (const argument of args) {
    if (isLink(argument, scheme)) {
      const place = readLink(argument, scheme)
      return place === null ? { kind: 'unknown-link' } : { kind: 'place', place }
    }
    const file = localPath(argument, cwd)
    const kind = kindOf(path.basename(file), scheme)
    if (kind !== null) return { kind, path: file }
  }
  return null
}

/** The names that build/package gives these kinds of files. */
function kindOf(name: string, scheme: string): 'content' | 'dossier' | null {
  const lower = name.toLowerCase()
  if (lower.endsWith(`.${scheme}.json`)) return 'dossier'
  return lower === `${scheme}.zip` || lower.endsWith(`.${scheme}.zip`) ? 'content' : null
}
