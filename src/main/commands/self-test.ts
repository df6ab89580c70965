import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { counted } from '../../shared/french/plural'
import { PACK_FILES } from '../../shared/content/pack'
import { documentsFileSchema, indexFileSchema } from '../../shared/search/index/files'
import { openIndexSearcher } from '../../shared/search/query/search'
import { finish } from '../../shared/steps'
import type { Content } from '../content/open-content'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import type { Pack } from '../content/pack/open-pack'
import { readPackFile } from '../content/pack/read-pack-file'
import { readTrust } from '../content/source/trust'
import { fileFailure, fileFailureCause } from '../files/file-failure'
import type { Policies } from '../policies/policies'
import { EXIT_CODES } from './exit-codes'

export interface SelfTestOptions {
  readonly json: boolean
  readonly application: { readonly name: string; readonly version: string; readonly electron: string }
  readonly content: Content
  /** Folder of the reader's own files. */
  readonly profile: string
  readonly isSandboxed: boolean
  /** Prints an entry of the pack; returns in French why it could not, or null. */
  readonly print: (pack: Pack, entry: string) => Promise<string | null>
}

/** What was tried, and in French why it failed; null: it did not. Nothing in it says who reads, or where. */
interface Check {
  readonly name: string
  readonly problem: string | null
}

/** Tries on this workstation what the application promises, and tells it; returns the exit code. */
export async function selfTest(options: SelfTestOptions): Promise<number> {
  const { json, application, content, profile, isSandboxed } = options
  const policies = content.workstation.policies()
  const { reading, damaged } = await content.live.current()
  const checks: Check[] = [
    {
      name: 'Versions installées',
      problem:
        damaged.length === 0 ? null : `${counted(damaged.length, 'version abîmée', 'versions abîmées')}.`
    },
    ...(reading.ok
      ? await tryPack(reading.active.pack, options)
      : [{ name: 'Contenu', problem: explainPackFailure(reading.failure).sentences.join(' ') }]),
    { name: 'Éditeurs reconnus', problem: await tryTrust(content) },
    { name: 'Profil accessible en écriture', problem: await tryProfile(profile) },
    {
      name: 'Bac à sable',
      problem: isSandboxed ? null : 'Chromium est lancé sans son bac à sable (--no-sandbox).'
    },
    { name: 'Politiques', problem: policyProblem(policies) }
  ]
  const version = reading.ok ? reading.active.version : null
  const failures = checks.filter(({ problem }) => problem !== null).length
  const report = json ? JSON.stringify({ application, content: version, checks }, null, 2) : inWords()
  process.stdout.write(`${report}\n`)
  return failures === 0 ? EXIT_CODES.done : EXIT_CODES.failed

  function inWords(): string {
    return [
      `${application.name} ${application.version}, Electron ${application.electron}, contenu ${version ?? 'illisible'}`,
      ...checks.map(({ name, problem }) =>
        problem === null ? `  bon    ${name}` : `  ÉCHEC  ${name}\u00a0: ${problem}`
      ),
      failures === 0
        ? 'Tout est en ordre.'
        : `${counted(failures, 'échec')} sur ${counted(checks.length, 'essai')}.`
    ].join('\n')
  }
}

async function tryPack(pack: Pack, { print }: SelfTestOptions): Promise<readonly Check[]> {
  const [entry] = pack.entryIds
  return [
    {
      name: `Contenu, ${counted(pack.manifest.files.length, 'fichier')} un à un`,
      problem: await tryFiles(pack)
    },
    { name: 'Recherche', problem: await trySearch(pack).catch(() => 'L’index ne peut pas être lu.') },
    {
      name: 'Impression d’une fiche en PDF',
      problem: entry === undefined ? 'Le contenu n’a aucune page.' : await print(pack, entry)
    }
  ]
}

async function tryFiles(pack: Pack): Promise<string | null> {
  const bad: string[] = []
  for (const { path: file } of pack.manifest.files)
    if ((await pack.read(file)).kind !== 'found') bad.push(file)
  return bad.length === 0
    ? null
    : `Fichiers abîmés ou absents\u00a0: ${bad.join(', ')}. Réinstallez cette version.`
}

/** Looks for the title of a page, which must be found. */
async function trySearch(pack: Pack): Promise<string | null> {
  const [index, { documents }] = await Promise.all([
    readPackFile(pack, PACK_FILES.searchIndex, indexFileSchema),
    readPackFile(pack, PACK_FILES.searchDocuments, documentsFileSchema)
  ])
  const { search } = finish(openIndexSearcher(index, new Map(documents.map((one) => [one.id, one]))))
  const [wanted] = documents
  const found = wanted !== undefined && search(wanted.title).hits.some(({ id }) => id === wanted.id)
  return found ? null : 'Le titre d’une page ne se trouve pas.'
}

async function tryTrust({ own, root }: Content): Promise<string | null> {
  return readTrust(own.trust, root).then(
    () => null,
    () => 'Aucun\u00a0: cette application ne peut installer aucune version.'
  )
}

async function tryProfile(profile: string): Promise<string | null> {
  try {
    const folder = await mkdtemp(path.join(profile, 'essai-'))
    await writeFile(path.join(folder, 'essai'), 'essai').finally(() =>
      rm(folder, { recursive: true, force: true })
    )
    return null
  } catch (error) {
    return `${fileFailureCause(fileFailure(error))}. Rien de ce que la personne garde n’est enregistré.`
  }
}

function policyProblem({ problems }: Policies): string | null {
  return problems.length === 0
    ? null
    : `${counted(problems.length, 'faute')}\u00a0: --print-policies les dit.`
}
