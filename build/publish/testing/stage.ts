import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  verifySource,
  type Verdict,
  type VerifyRequest
} from '../../../src/main/content/source/verify-source'
import { PACK_FORMAT, type Manifest } from '../../../src/shared/content/pack'
import type { SigningKey } from '../keys/signing-key'
import { archivePack } from '../repository/archive'
import { readRepository, writeFiles } from '../repository/files'
import { sha256 } from '../repository/metadata'
import { signRelease } from '../repository/release'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { PACK_ID, writeSmallPack, type SmallPack } from './small-pack'

/** A publisher and a workstation that trusts them. */
export interface Stage {
  readonly folder: string
  /** The repository, as it is after the last publication. */
  readonly repository: string
  readonly keys: readonly SigningKey[]
  readonly state: string
  /** Publishes a pack, and returns a copy of the repository of that day. */
  readonly publish: (pack: SmallPack) => Promise<string>
  /** Publishes a pack into a copy of another repository, with the same keys. */
  readonly publishFrom: (repository: string, pack: SmallPack) => Promise<string>
  /** Publishes any bytes as the archive of a version, validly signed. */
  readonly publishBytes: (
    version: string,
    bytes: Buffer,
    more?: { readonly files?: number; readonly format?: number }
  ) => Promise<string>
  /** Copies a repository folder, to tamper with it; what is returned is the copy. */
  readonly copyOf: (source: string) => Promise<string>
  /** Verifies a source as the workstation does, a folder where nothing else is said. */
  readonly verify: (source: string, changes?: Partial<VerifyRequest>) => Promise<Verdict>
  /** Verifies, unpacks and trusts; throws where this is not possible. Returns the folder of the version. */
  readonly install: (source: string) => Promise<string>
  /** Hash of all that the workstation keeps: names and bytes. */
  readonly fingerprint: () => Promise<string>
}

/** Sets up a publisher with throw-away keys and a workstation with version 0 installed; removed when the test ends. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const keys = throwAwayKeys()
  const repository = join(folder, 'repository')
  const state = join(folder, 'workstation', 'state')
  await initialise(repository, keys)
  const baseline = join(folder, 'carried', 'root.json')
  await cp(join(repository, 'metadata', 'root.json'), baseline)
  await mkdir(join(folder, 'workstation', 'scratch'), { recursive: true })
  let installed = '0.0.0'
  const verify: Stage['verify'] = (source, changes = {}) =>
    verifySource({
      source: { kind: 'folder', path: source },
      ...{ state, baseline, installed, packId: PACK_ID },
      scratch: join(folder, 'workstation', 'scratch'),
      ...changes
    })
  const copyOf: Stage['copyOf'] = async (source) => {
    const copy = await mkdtemp(join(folder, 'copy-'))
    await cp(source, copy, { recursive: true })
    return copy
  }
  const publishInto = async (place: string, pack: SmallPack): Promise<void> => {
    const compiled = await writeSmallPack(await mkdtemp(join(folder, 'pack-')), pack)
    await publishPack(place, compiled, keys, { notes: `Version ${pack.version}.` })
  }
  return {
    ...{ folder, repository, keys, state, verify, copyOf },
    publish: async (pack) => {
      await publishInto(repository, pack)
      return copyOf(repository)
    },
    publishFrom: async (source, pack) => {
      const copy = await copyOf(source)
      await publishInto(copy, pack)
      return copy
    },
    publishBytes: async (version, bytes, { files = 2, format = PACK_FORMAT } = {}) => {
      const { manifest } = await archivePack(
        await writeSmallPack(await mkdtemp(join(folder, 'pack-')), { version })
      )
      const all = Array.from({ length: files - 1 }, () => manifest.files).flat()
      const listed = { ...manifest, format, files: all } as Manifest
      const archive = { manifest: listed, bytes }
      await writeFiles(repository, signRelease(await readRepository(repository), { archive }, keys))
      return copyOf(repository)
    },
    install: async (source) => {
      const verdict = await verify(source)
      if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
      const place = join(folder, 'workstation', verdict.offer.pack.version)
      const unpacked = await verdict.unpack(place)
      if (unpacked.outcome !== 'unpacked') throw new Error(unpacked.detail)
      await verdict.commit()
      installed = verdict.offer.pack.version
      return place
    },
    fingerprint: () => hashFolder(join(folder, 'workstation'))
  }
}

/** Returns a hash of all names and bytes below a folder. */
export async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const lines = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isFile() ? `${path} ${sha256(await readFile(path))}` : path
    })
  )
  return sha256(Buffer.from(lines.toSorted().join('\n')))
}
