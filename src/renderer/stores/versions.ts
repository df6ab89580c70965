import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ContentStatus, Examination, Progress, WantedSource } from '../../shared/content/content-status'
import { placeKey } from '../../shared/content/ids'
import { bridge, unwrap } from '../bridge'
import { useNotices } from './notices'
import { leaveForNextPage, takeFromLastPage } from './page-reload'
import { useReading } from './reading'

/** What was found in a source, where the reader did not give up. */
export type Examined = Exclude<Examination, { outcome: 'cancelled' }>

/** What is being done about another version. */
export type VersionWork =
  | { readonly kind: 'none' }
  /** The reader may still be choosing where from. */
  | { readonly kind: 'choosing' }
  | { readonly kind: 'examining'; readonly progress: Progress }
  | { readonly kind: 'examined'; readonly examination: Examined }
  | { readonly kind: 'installing' }
  | { readonly kind: 'installed'; readonly version: string }

const NONE: VersionWork = { kind: 'none' }

/** The versions of the content on this workstation, and the work of bringing others. */
export const useVersions = defineStore('versions', () => {
  const notices = useNotices()
  const reading = useReading()
  const status = shallowRef<ContentStatus | null>(null)
  const work = shallowRef<VersionWork>(NONE)
  let turn = 0

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
    const mine = ++turn
    work.value = { kind: 'choosing' }
    let ended: VersionWork = NONE
    try {
      const examination = await unwrap(bridge.examineContent(source))
      if (examination.outcome !== 'cancelled') ended = { kind: 'examined', examination }
    } finally {
      // The result of an examination that was cancelled, or overtaken by another, is dropped.
      if (mine === turn) work.value = ended
    }
    await load()
  }

  /** Gives up what is under way or was found, and says so where that could be in doubt. */
  async function cancel(): Promise<void> {
    const given = work.value
    turn += 1
    await unwrap(bridge.cancelContent())
    work.value = NONE
    if (given.kind === 'examining')
      notices.show({ tone: 'info', text: 'Vérification interrompue : rien n’a changé sur ce poste.' })
    if (given.kind === 'examined' && given.examination.outcome === 'newer') {
      const text = `Version ${given.examination.to} non installée : rien n’a changé sur ce poste.`
      notices.show({ tone: 'info', text })
    }
  }

  /** Switches to the version that was examined. */
  async function install(): Promise<void> {
    work.value = { kind: 'installing' }
    const answer = await unwrap(bridge.installContent()).finally(() => (work.value = NONE))
    if (answer.outcome === 'installed') readAnew({ kind: 'installed', version: answer.version })
    else notices.show({ tone: 'warning', text: answer.message })
  }

  /** Reads a version that is here; null: the newest one. */
  async function choose(version: string | null): Promise<void> {
    const answer = await unwrap(bridge.chooseVersion(version))
    if (answer.outcome === 'chosen') readAnew({ kind: 'chosen', version: version ?? newer.value ?? '' })
    else notices.show({ tone: 'warning', text: answer.message })
  }

  /** Loads the page again at the section that is read: nothing of the other version stays. */
  function readAnew(done: Parameters<typeof leaveForNextPage>[0]): void {
    leaveForNextPage(done)
    if (reading.place)
      window.history.replaceState(window.history.state, '', `/lire/${placeKey(reading.place)}`)
    window.location.reload()
  }

  /** Says what was done before this page was loaded, and follows the events of main. */
  function follow(): void {
    const done = takeFromLastPage()
    if (done?.kind === 'chosen')
      notices.show({ tone: 'info', text: `Vous lisez maintenant la version ${done.version}.` })
    if (done?.kind === 'installed') work.value = done
    bridge.onContentProgressed((progress) => {
      if (work.value.kind === 'choosing' || work.value.kind === 'examining')
        work.value = { kind: 'examining', progress }
    })
    bridge.onContentReplaced((version) => {
      if (version === null) window.location.reload()
      else readAnew({ kind: 'chosen', version })
    })
  }

  return { status, work, newer, previous, load, examine, cancel, install, choose, follow }
})
