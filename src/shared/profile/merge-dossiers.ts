import * as v from 'valibot'
import { placeKey } from '../content/ids'
import type { KeptForm } from './kept-form'
import {
  DOSSIER_LIMITS,
  dossierIdSchema,
  dossierSchema,
  dossiersFileSchema,
  type Dossier,
  type DossierId,
  type DossiersFile
} from './dossier'
import { mergeFields, mergeRecords, type Versions } from './merge'

/** What the reader keeps of dossiers: all of them, and the one that is being filled. */
export type KeptDossiers = Pick<DossiersFile, 'current' | 'dossiers'>

export const dossiersForm: KeptForm<DossiersFile> = {
  schema: dossiersFileSchema,
  upgrades: [],
  lists: { dossiers: dossierSchema },
  merge: (versions) => ({ format: versions.ours.format, ...mergeDossiers(versions) })
}

/** Returns what is kept of dossiers, merged three ways: by dossier, and by field and fiche of one that both sides changed. */
export function mergeDossiers({ base, ours, theirs }: Versions<KeptDossiers>): KeptDossiers {
  const besides: Dossier[] = []
  const join = (versions: Versions<Dossier>): Dossier => {
    const merged = mergeDossier(versions)
    if (merged.items.length <= DOSSIER_LIMITS.items) return merged
    besides.push(copyOf(versions.theirs))
    return versions.ours
  }
  const dossiers = mergeRecords(
    { base: base.dossiers, ours: ours.dossiers, theirs: theirs.dossiers },
    { key: ({ id }) => id, join }
  )
  const all = [...dossiers, ...besides]
  const current = ours.current === base.current ? theirs.current : ours.current
  const isThere = current === null || all.some(({ id }) => id === current)
  return { current: isThere ? current : (all[0]?.id ?? null), dossiers: all }
}

function mergeDossier({ base, ours, theirs }: Versions<Dossier>): Dossier {
  return {
    ...mergeFields({ base, ours, theirs }),
    cover: mergeFields({ base: base.cover, ours: ours.cover, theirs: theirs.cover }),
    options: mergeFields({ base: base.options, ours: ours.options, theirs: theirs.options }),
    items: mergeRecords({ base: base.items, ours: ours.items, theirs: theirs.items }, { key: placeKey })
  }
}

/** The other version of a dossier that would hold too much if both were joined. */
function copyOf(dossier: Dossier): Dossier {
  const name = dossier.name.slice(0, DOSSIER_LIMITS.line - AS_A_COPY.length) + AS_A_COPY
  return { ...dossier, id: idOfCopy(dossier.id), name }
}

const AS_A_COPY = ' (autre poste)'

/** Derived, not drawn: both machines give the copy one name. */
function idOfCopy(id: DossierId): DossierId {
  const first = (Number.parseInt(id.slice(0, 8), 16) + 1) >>> 0
  return v.parse(dossierIdSchema, first.toString(16).padStart(8, '0') + id.slice(8))
}
