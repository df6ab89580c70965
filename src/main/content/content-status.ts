import type { ContentStatus } from '../../shared/content/content-status'
import type { Content } from './open-content'
import type { ContentUpdates } from './updates'

/**
 * Returns all that is known of the versions of the content.
 * @throws where there is no content at all: the page that would ask is not shown then
 */
export async function readContentStatus(
  { live }: Content,
  { policy, lastCheck, changesRead }: ContentUpdates
): Promise<ContentStatus> {
  const { versions, reading } = await live.current()
  if (!reading.ok) throw new Error(reading.failure.detail)
  const active = reading.active.version
  return {
    versions: versions.map(({ version, keeper, pack, installed }) => ({
      version,
      publishedOn: pack.manifest.publishedOn,
      keeper,
      installedAt: installed?.installedAt ?? null,
      signers: installed?.signers ?? []
    })),
    active,
    since: changesRead.since(),
    server: (await policy()).status,
    lastCheck: lastCheck.value(),
    lastSuccess: lastCheck.succeededAt()
  }
}
