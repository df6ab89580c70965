import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { placeOfChange, type Change } from '../../shared/changes/change'
import { compareEditions } from '../../shared/changes/compare'
import { compareKept, type KeptChange } from '../../shared/changes/compare-kept'
import { compareOnPaper } from '../../shared/changes/compare-on-paper'
import type { Edition } from '../../shared/changes/edition'
import { readEditions } from '../../shared/changes/read-editions'
import { placeKey, type Place } from '../../shared/content/ids'
import { bridge, unwrap } from '../bridge'
import { versionFiles } from '../bridge/pack'
import { useVersions } from './versions'

/** Resolves with two versions of this workstation as far as they differ; rejects where one of them cannot be read. */
function editions(from: string, to: string): Promise<readonly [Edition, Edition]> {
  return readEditions(versionFiles(from), versionFiles(to))
}

/** What differs between versions, and which differences the reader has not read yet. */
export const useChanges = defineStore('changes', () => {
  const versions = useVersions()
  const unread = shallowReactive(new Set<string>())

  /** Returns what differs between two versions that are here; throws where one of them cannot be read. */
  async function compare(from: string, to: string): Promise<readonly Change[]> {
    return compareEditions(...(await editions(from, to)))
  }

  /** Returns what differs of all that is printed for a place; throws as `compare` does. */
  async function comparePrinted(from: string, to: string, place: Place): Promise<readonly Change[]> {
    return compareOnPaper(...(await editions(from, to)), place)
  }

  /** Returns the version that was read before and the one that is read now; null where the former is gone. */
  function sinceBefore(): readonly [from: string, to: string] | null {
    const { status } = versions
    const from = status?.since.version ?? null
    if (status === null || from === null || versions.newer !== null) return null
    return status.versions.some(({ version }) => version === from) ? [from, status.active] : null
  }

  /**
   * Returns what became of all that may have been kept, since the version that was read before, by its key in that version;
   * nothing where it is gone. Throws as `compare` does.
   */
  async function keptSinceBefore(): Promise<ReadonlyMap<string, KeptChange>> {
    const since = sinceBefore()
    return since === null ? new Map() : compareKept(...(await editions(...since)))
  }

  /** Finds what changed since the version that was read before, and was not read yet. */
  async function mark(): Promise<void> {
    const since = sinceBefore()
    const changes = since === null ? [] : await compare(...since)
    const read = new Set(versions.status?.since.read)
    for (const change of changes) {
      const key = placeKey(placeOfChange(change))
      if (change.kind !== 'retired' && !read.has(key)) unread.add(key)
    }
  }

  /** Returns a place whose change was not read yet, null for any other. */
  function unreadOf(place: Place): Place | null {
    return unread.has(placeKey(place)) ? place : null
  }

  /** Takes the mark off places; all of them where none are named. */
  async function markRead(places?: readonly Place[]): Promise<void> {
    const keys = places === undefined ? [...unread] : places.map(placeKey).filter((key) => unread.has(key))
    if (keys.length === 0) return
    for (const key of keys) unread.delete(key)
    await unwrap(bridge.markChangesRead(keys))
  }

  return { unread, compare, comparePrinted, keptSinceBefore, mark, unreadOf, markRead }
})
