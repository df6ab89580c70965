import type { ContentStatus } from '../../shared/content/content-status'
import { readersMayInstall } from './may-install'
import type { Content } from './open-content'
import { activeOf } from './store/versions'
import type { ContentUpdates } from './updates'

/**
 * Returns all that is known of the versions of the content.
 * @throws where there is no content at all: the page that would ask is not shown then
 */
export async function readContentStatus(
  { live, workstation }: Content,
  { policy, lastCheck, changesRead }: ContentUpdates
): Promise<ContentStatus> {
  const current = await live.current()
  const active = activeOf(current).version
  return {
    versions: current.versions.map(({ version, keeper, pack, installed }) => ({
      version,
      publishedOn: pack.manifest.publishedOn,
      keeper,
      installedAt: installed?.installedAt ?? null,
      signers: installed?.signers ?? [],
      root: installed?.root ?? null
    })),
    active,
    since: changesRead.since(),
    server: (await policy()).status,
    mayInstall: readersMayInstall(workstation.policies()),
    lastCheck: lastCheck.value(),
    lastSuccess: lastCheck.succeededAt()
  }
}
