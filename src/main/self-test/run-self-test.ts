import { arch, platform, release } from 'node:os'
import { counted } from '../../shared/french/plural'
import {
  CHECK_NAMES,
  type CheckName,
  type CheckResult,
  type SelfTestReport
} from '../../shared/self-test/report'
import { readContentStatus } from '../content/content-status'
import type { Content } from '../content/open-content'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import type { Pack } from '../content/pack/open-pack'
import type { ContentUpdates } from '../content/updates'
import { readAccount, withoutPersonalData } from '../files/personal-data'
import { findingOf, type Finding } from './finding'
import { tryFiles, trySearch } from './try-content'
import { tryFuses } from './try-fuses'
import { tryNetwork } from './try-network'
import { tryPolicies, tryProfile, tryTrust } from './try-workstation'

/** What is tried, and by which means. */
export interface Installation {
  readonly application: SelfTestReport['application']
  readonly content: Content
  readonly updates: ContentUpdates
  /** Folder of the reader's own files. */
  readonly profile: string
  /** The file that holds the fuses of the program. */
  readonly fuseFile: string
  /** Prints an entry of the pack to memory; returns in French why it could not, or null. */
  readonly print: (pack: Pack, entry: string) => Promise<string | null>
  readonly trySandbox: () => Promise<Finding>
  /** Tries what pages can do, and reads back how they are opened. */
  readonly tryLockdown: () => Promise<Finding>
  readonly log: (error: unknown) => void
}

/**
 * Tries on this workstation what the application promises. Never throws, and asks nothing of the network.
 * @param onResult called with each result as it comes
 */
export async function runSelfTest(
  installation: Installation,
  onResult: (result: CheckResult) => void = () => undefined
): Promise<SelfTestReport> {
  const { application, content, updates, profile, log } = installation
  const at = new Date()
  const { reading, damaged } = await content.live.current()
  const tries: Readonly<Record<CheckName, () => Finding | Promise<Finding>>> = {
    versions: () =>
      findingOf(
        damaged.length === 0 ? null : `${counted(damaged.length, 'version abîmée', 'versions abîmées')}.`
      ),
    files: () =>
      reading.ok
        ? tryFiles(reading.active.pack)
        : findingOf(explainPackFailure(reading.failure).sentences.join(' ')),
    search: () => (reading.ok ? trySearch(reading.active.pack) : WITHOUT_CONTENT),
    print: () => (reading.ok ? tryPrint(reading.active.pack, installation) : WITHOUT_CONTENT),
    publishers: () => tryTrust(content),
    profile: () => tryProfile(profile),
    sandbox: installation.trySandbox,
    lockdown: installation.tryLockdown,
    fuses: () => tryFuses(installation.fuseFile, application.channel !== null),
    policies: () => tryPolicies(content.workstation.policies()),
    network: async () =>
      reading.ok ? tryNetwork(await readContentStatus(content, updates), at) : WITHOUT_CONTENT
  }
  const account = readAccount()
  const results: CheckResult[] = []
  for (const check of CHECK_NAMES) {
    const { outcome, detail } = await attempt(tries[check], log)
    const result = {
      check,
      outcome,
      detail: detail === null ? null : withoutPersonalData(detail, account)
    }
    results.push(result)
    onResult(result)
  }
  const version = reading.ok ? reading.active.version : null
  const system = `${platform()} ${arch()} ${release()}`
  return { at: at.toISOString(), application, content: version, system, results }
}

const WITHOUT_CONTENT = findingOf('Le contenu ne peut pas être lu\u00a0: ceci n’a pas pu être essayé.')

async function attempt(
  trial: () => Finding | Promise<Finding>,
  log: (error: unknown) => void
): Promise<Finding> {
  try {
    return await trial()
  } catch (error) {
    log(error)
    return findingOf('Cet essai s’est interrompu. Le journal dit pourquoi.')
  }
}

async function tryPrint(pack: Pack, { print }: Installation): Promise<Finding> {
  const [entry] = pack.entryIds
  return findingOf(entry === undefined ? 'Le contenu n’a aucune page.' : await print(pack, entry))
}
