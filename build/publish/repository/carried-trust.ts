import { access, copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { candidates } from '../../../src/main/content/source/offer'
import { readTrust } from '../../../src/main/content/source/trust'
import { manifestSchema, PACK_FILES, type Manifest } from '../../../src/shared/content/pack'
import { compareVersions } from '../../../src/shared/content/signed-pack'
import { PublishError } from '../publish-error'

/** Metadata that an application carries: whom it trusts, and below which versions it never goes. */
export interface CarriedTrust {
  /** Names of its files. */
  readonly files: readonly string[]
  /** Newest version of a handbook that it lists; null where there is none. */
  readonly newest: (id: string) => string | null
}

/** How many keys of the root must sign at least: one stolen key must not be enough. */
const LEAST_SIGNERS = 2

/**
 * Reads the metadata in a folder with the code of the application.
 * @throws PublishError where any signature is missing, a part is missing, or one key of the root is enough
 */
export async function readCarriedTrust(folder: string): Promise<CarriedTrust> {
  const root = join(folder, 'root.json')
  const trusted = await readTrust(join(folder, 'no-state'), root).catch((error: unknown) => {
    throw new PublishError(
      `${folder} : les métadonnées ne sont pas signées comme il faut (${String(error)}).`
    )
  })
  const { below } = trusted
  if (below === undefined) throw new PublishError(`${folder} : aucune version n’est encore publiée.`)
  if ((trusted.root.signed.roles['root']?.threshold ?? 0) < LEAST_SIGNERS)
    throw new PublishError(`${folder} : ${LEAST_SIGNERS} clés « root » au moins doivent signer la racine.`)
  const [lists, list] = [below.snapshot.signed.version, below.targets.signed.version]
  return {
    files: ['root.json', 'timestamp.json', `${lists}.snapshot.json`, `${list}.targets.json`],
    newest: (id) => {
      const [first] = candidates(below.targets.signed, id).toSorted((one, other) =>
        compareVersions(other.pack.version, one.pack.version)
      )
      return first?.pack.version ?? null
    }
  }
}

/** Copies the files of metadata; what the folder held is gone. */
export async function copyTrust(from: string, { files }: CarriedTrust, output: string): Promise<void> {
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  for (const file of files) await copyFile(join(from, file), join(output, file))
}

/**
 * Puts the metadata of a folder beside a compiled content; returns whether there is any. Without any, none stays there.
 * @throws PublishError where it is wrong, speaks of another handbook, or knows a newer version than the content is
 */
export async function placeTrust(folder: string, pack: string, output: string): Promise<boolean> {
  const given = await access(folder).then(
    () => true,
    () => false
  )
  if (!given) {
    await rm(output, { recursive: true, force: true })
    return false
  }
  const trust = await readCarriedTrust(folder)
  const { id, version } = await readManifest(pack)
  const newest = trust.newest(id)
  if (newest === null) throw new PublishError(`${folder} ne connaît aucune version de « ${id} ».`)
  if (compareVersions(newest, version) > 0)
    throw new PublishError(`Le contenu (${version}) est plus ancien que la version signée ${newest}.`)
  await copyTrust(folder, trust, output)
  return true
}

async function readManifest(pack: string): Promise<Manifest> {
  return v.parse(manifestSchema, JSON.parse(await readFile(join(pack, PACK_FILES.manifest), 'utf8')))
}
