import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { readBounded } from '../../files/read-bounded'
import { decided, isInDoubt, type Policies } from '../../policies/policies'

/** Root metadata that an administration trusts besides what the application carries. */
export interface FurtherRoot {
  /** Path of the root.json; the rest of its metadata may be beside it. */
  readonly file: string
  /** SHA-256 of its bytes: what follows from it is kept under this name, so that another file begins anew. */
  readonly digest: string
}

/** Roots that are trusted, and in French why others are not. */
export interface FurtherRoots {
  readonly roots: readonly FurtherRoot[]
  readonly problems: readonly string[]
}

/** Longer files, in bytes, hold something else. */
const LIMIT = 512_000
/** Most roots: for each of them a source may be asked again. */
const MOST = 16

/** Returns the further roots that an administration names, in the order of their names. Never throws. */
export function readFurtherRoots(policies: Policies): FurtherRoots {
  const place = decided(policies, 'racines-de-confiance')
  if (place === undefined || isInDoubt(policies, 'racines-de-confiance')) return { roots: [], problems: [] }
  const roots: FurtherRoot[] = []
  const problems: string[] = []
  const files = filesAt(place)
  for (const file of files.slice(0, MOST)) {
    const found = readBounded(file, LIMIT)
    if (found.state === 'read' && !found.isOpenToAll)
      roots.push({ file, digest: createHash('sha256').update(found.bytes).digest('hex') })
    else if (found.state === 'read')
      problems.push(`${file}\u00a0: n’importe qui peut changer ce fichier, il n’est pas reconnu.`)
    else
      problems.push(`${file}\u00a0: ce fichier ne peut pas être lu, il n’est pas reconnu (${found.state}).`)
  }
  if (files.length > MOST)
    problems.push(`${place}\u00a0: plus de ${MOST} racines, les autres ne sont pas reconnues.`)
  return { roots, problems }
}

/** Of a folder: its files in JSON, and the root of each folder in it, as a copy of a repository's metadata has one. */
function filesAt(place: string): readonly string[] {
  try {
    return readdirSync(place, { withFileTypes: true })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.isDirectory()) return [path.join(place, entry.name, 'root.json')]
        return entry.name.endsWith('.json') ? [path.join(place, entry.name)] : []
      })
  } catch {
    // A file, or nothing: reading it says which.
    return [place]
  }
}
