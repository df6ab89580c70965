import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { counted } from '../../shared/french/plural'
import type { Content } from '../content/open-content'
import { readTrust } from '../content/source/trust'
import { fileFailure, fileFailureCause } from '../files/file-failure'
import type { Policies } from '../policies/policies'
import { findingOf, type Finding } from './finding'

/** Reads whom the application trusts. */
export async function tryTrust({ own, root }: Content): Promise<Finding> {
  return readTrust(own.trust, root).then(
    () => findingOf(null),
    () => findingOf('Aucun\u00a0: cette application ne peut installer aucune version.')
  )
}

/** Writes a file in the folder of the reader's own files, and removes it. */
export async function tryProfile(profile: string): Promise<Finding> {
  try {
    const folder = await mkdtemp(path.join(profile, 'essai-'))
    await writeFile(path.join(folder, 'essai'), 'essai').finally(() =>
      rm(folder, { recursive: true, force: true })
    )
    return findingOf(null)
  } catch (error) {
    const cause = fileFailureCause(fileFailure(error))
    return findingOf(`${cause}. Rien de ce que la personne garde n’est enregistré.`)
  }
}

/** Counts the faults of the file of policies, whose values may be nobody else's business. */
export function tryPolicies({ file, problems }: Policies): Finding {
  if (problems.length > 0)
    return findingOf(
      `${counted(problems.length, 'faute')}\u00a0: les réglages et --print-policies les disent.`
    )
  return { outcome: 'passed', detail: file === null ? 'Aucune n’est posée.' : null }
}
