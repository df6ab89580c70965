import type { ServerChoice } from '../../shared/profile/settings'
import { keeperWords } from '../../shared/french/words'
import type { ContentStatus } from '../../shared/content/content-status'
import { readContentStatus } from '../content/content-status'
import type { Content } from '../content/open-content'
import { openContentUpdates } from '../content/updates'
import { trustAge, trustAgeWords } from '../../shared/content/trust-age'
import { EXIT_CODES } from './exit-codes'
import { readTrust } from '../content/source/trust'
import { versionsOf, type TrustedVersions } from '../content/source/trusted-set'

export interface StatusOptions {
  readonly content: Content
  /** Folder of the reader's own files. */
  readonly profile: string
  /** Returns which server the reader chose. */
  readonly chosenServer: () => Promise<ServerChoice>
  readonly json: boolean
}

/** Writes which versions are on this workstation, without a window; returns the exit code. */
export async function showContentStatus(options: StatusOptions): Promise<number> {
  const { content, profile, chosenServer, json } = options
  // No server is contacted, so that no user agent is sent and no proxy looked up.
  const updates = await openContentUpdates({
    profile,
    logging: { folder: profile, level: 'error' },
    content,
    chosenServer,
    userAgent: '',
    lookUpProxy: () => Promise.resolve('')
  })
  const status = await readContentStatus(content, updates)
  const [reader, workstation] = await Promise.all([
    trusted(content.own.trust, content.root),
    trusted(content.shared.trust, content.root)
  ])
  const { damaged } = await content.live.current()
  const whole = {
    ...status,
    damaged: damaged.map(({ version }) => version),
    trusted: { reader, workstation }
  }
  process.stdout.write(json ? `${JSON.stringify(whole, null, 2)}\n` : inWords(status, whole.trusted))
  return EXIT_CODES.done
}

/** Returns the versions of the metadata that are trusted; null where the application carries none. */
async function trusted(state: string, root: string): Promise<TrustedVersions | null> {
  return readTrust(state, root).then(versionsOf, () => null)
}

type Trusted = Readonly<Record<'reader' | 'workstation', TrustedVersions | null>>

function inWords(status: ContentStatus, trusted: Trusted): string {
  const { versions, active, lastCheck, server } = status
  const age = trustAge(status, new Date())
  const lines = [
    ...versions.map(
      ({ version, keeper, root }) =>
        `${version === active ? '*' : ' '} ${version}  ${keeperWords[keeper]}${root === null ? '' : `, d’après la racine ${root}`}`
    ),
    ...trustInWords(trusted),
    `Serveur\u00a0: ${server.problem ?? server.address ?? 'aucun'}`,
    `Dernière vérification\u00a0: ${lastCheck === null ? 'jamais' : `${lastCheck.at}, ${lastCheck.message}`}`,
    ...(age === null ? [] : [trustAgeWords(age)])
  ]
  return `${lines.join('\n')}\n`
}

function trustInWords({ reader, workstation }: Trusted): readonly string[] {
  if (reader === null || workstation === null)
    return ['Éditeurs reconnus\u00a0: aucun. Cette application ne peut installer aucune version.']
  const line = ({ root, timestamp, snapshot, targets }: TrustedVersions): string =>
    `root ${root}, timestamp ${timestamp}, snapshot ${snapshot}, targets ${targets}`
  return [
    `Métadonnées de confiance, pour vous\u00a0: ${line(reader)}`,
    `Métadonnées de confiance, pour le poste\u00a0: ${line(workstation)}`
  ]
}
