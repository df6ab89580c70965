import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ContentStatus, Examination, Progress, WantedSource } from '../../shared/model/content-status'
import { placeKey } from '../../shared/model/ids'
import { bridge, unwrap } from '../bridge'
import { useNotices } from './notices'
import { useReading } from './reading'

/** What is being done about another version. */
export type VersionWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'examining'; readonly progress: Progress | null }
  | { readonly kind: 'examined'; readonly examination: Exclude<Examination, { outcome: 'cancelled' }> }
  | { readonly kind: 'installing' }

/** What a page that is read anew says first. */
const SAID_AFTER = 'dit-après-rechargement'

/** The versions of the content on this workstation, and the work of bringing others. */
export const useVersions = defineStore('versions', () => {
  const notices = useNotices()
  const reading = useReading()
  const status = shallowRef<ContentStatus | null>(null)
  const work = shallowRef<VersionWork>({ kind: 'none' })

  /** The newest version, where the reader reads an older one. */
  const newer = computed(() => {
    const newest = status.value?.versions[0]?.version
    return newest === undefined || newest === status.value?.active ? null : newest
  })
  /** The version before the one that is read. */
  const previous = computed(() => {
    const versions = status.value?.versions ?? []
    const at = versions.findIndex(({ version }) => version === status.value?.active)
    return versions[at + 1]?.version ?? null
  })

  async function load(): Promise<void> {
    status.value = await unwrap(bridge.readContentStatus())
  }

  /** Looks for a newer version in a source; the verdict waits for the reader. */
  async function examine(source: WantedSource): Promise<void> {
    work.value = { kind: 'examining', progress: null }
    const examination = await unwrap(bridge.examineContent(source)).catch((error: unknown) => {
      work.value = { kind: 'none' }
      throw error
    })
    work.value = examination.outcome === 'cancelled' ? { kind: 'none' } : { kind: 'examined', examination }
    await load()
  }

  async function cancel(): Promise<void> {
    await unwrap(bridge.cancelContent())
    work.value = { kind: 'none' }
  }

  /** Switches to the version that was examined. */
  async function install(): Promise<void> {
    work.value = { kind: 'installing' }
    const answer = await unwrap(bridge.installContent())
    work.value = { kind: 'none' }
    if (answer.outcome === 'installed')
      readAnew(`Version ${answer.version} installée. Vous la lisez maintenant.`)
    else notices.show({ tone: 'warning', text: answer.message })
  }

  /** Reads a version that is here; null: the newest one. */
  async function choose(version: string | null): Promise<void> {
    const answer = await unwrap(bridge.chooseVersion(version))
    if (answer.outcome === 'chosen')
      readAnew(`Vous lisez maintenant la version ${version ?? newer.value ?? ''}.`)
    else notices.show({ tone: 'warning', text: answer.message })
  }

  /** Loads the page again at the section that is read: nothing of the other version stays. */
  function readAnew(words: string): void {
    window.sessionStorage.setItem(SAID_AFTER, words)
    if (reading.place)
      window.history.replaceState(window.history.state, '', `/lire/${placeKey(reading.place)}`)
    window.location.reload()
  }

  /** Says what the page before this one left to say, and follows what main tells. */
  function follow(): void {
    const words = window.sessionStorage.getItem(SAID_AFTER)
    window.sessionStorage.removeItem(SAID_AFTER)
    if (words !== null) notices.show({ tone: 'info', text: words })
    bridge.onContentProgressed((progress) => {
      if (work.value.kind === 'examining') work.value = { kind: 'examining', progress }
    })
    bridge.onContentReplaced(() => {
      window.location.reload()
    })
  }

  return { status, work, newer, previous, load, examine, cancel, install, choose, follow }
})
