import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { DOSSIER_LIMITS, type Dossier, type DossierId, type DossierItem } from '../../shared/profile/dossier'
import { placeKey, type LoosePlace } from '../../shared/content/ids'
import { bridge, unwrap } from '../bridge'
import { newDossier } from '../lib/new-dossier'
import { useNotices } from './notices'
import { counted } from '../../shared/french/plural'
import { quoted } from '../../shared/french/quoted'

const FIRST_NAME = 'Mon dossier'

/** The reader's dossiers, newest first, and the one that is being filled. Every change is kept at once. */
export const useDossiers = defineStore('dossiers', () => {
  const notices = useNotices()
  const all = shallowRef<readonly Dossier[]>([])
  const currentId = shallowRef<DossierId | null>(null)
  const current = computed(() => all.value.find(({ id }) => id === currentId.value) ?? all.value[0] ?? null)
  const keys = computed(() => new Set(current.value?.items.map(placeKey)))

  function take(kept: { readonly current: DossierId | null; readonly dossiers: readonly Dossier[] }): void {
    all.value = kept.dossiers
    currentId.value = kept.current
  }

  /** Changes that are on their way, and how many there were. */
  let pending = 0
  let turn = 0

  /** Takes what another window kept; the answer to a change that is on its way will hold it. */
  function follow(kept: Parameters<typeof take>[0]): void {
    if (pending === 0) take(kept)
  }

  async function keep(dossiers: readonly Dossier[], filling: DossierId | null): Promise<void> {
    pending += 1
    const mine = (turn += 1)
    const before = { current: currentId.value, dossiers: [...all.value] }
    all.value = dossiers
    currentId.value = filling
    const { merged, notice } = await unwrap(
      bridge.saveDossiers({ before, after: { current: filling, dossiers: [...dossiers] } })
    ).finally(() => (pending -= 1))
    // What was changed meanwhile is on its way: its answer will hold this one.
    if (merged && mine === turn) take(merged)
    // Each key typed in a field is a change: the same failure is told once.
    if (notice && !notices.shown.some(({ text }) => text === notice.text)) notices.show(notice)
  }

  /** Adds a dossier and makes it the one to fill; says so where there are too many. */
  async function add(dossier: Dossier, at = 0): Promise<boolean> {
    if (all.value.length >= DOSSIER_LIMITS.dossiers) {
      notices.show({
        tone: 'warning',
        text: `Vous avez déjà ${DOSSIER_LIMITS.dossiers} dossiers : supprimez-en un.`
      })
      return false
    }
    await keep(all.value.toSpliced(at, 0, dossier), dossier.id)
    return true
  }

  /** Replaces a dossier by the same one, changed. */
  async function replace(dossier: Dossier): Promise<void> {
    await keep(
      all.value.map((one) => (one.id === dossier.id ? dossier : one)),
      currentId.value
    )
  }

  /** Puts the items of a dossier in the order of an earlier time; what came since stands last, what went stays away. */
  async function reorder({ id, items }: Dossier): Promise<void> {
    const dossier = find(id)
    if (!dossier) return
    const before = items.map(placeKey)
    const place = (item: DossierItem): number => {
      const at = before.indexOf(placeKey(item))
      return at === -1 ? before.length : at
    }
    await replace({ ...dossier, items: dossier.items.toSorted((one, other) => place(one) - place(other)) })
  }

  async function select(id: DossierId): Promise<void> {
    await keep(all.value, id)
  }

  /** Deletes a dossier, and offers to take it back. */
  async function remove(dossier: Dossier): Promise<void> {
    const at = all.value.findIndex(({ id }) => id === dossier.id)
    const others = all.value.filter(({ id }) => id !== dossier.id)
    const kept = keep(others, others[0]?.id ?? null)
    // As soon as it is gone from the list, and not from the disk alone, the key of « Annuler » takes that back.
    notices.show(
      { tone: 'info', text: `Dossier supprimé\u00a0: ${quoted(dossier.name)}.` },
      () => void add(dossier, at)
    )
    await kept
  }

  const find = (id: DossierId | null): Dossier | null => all.value.find((one) => one.id === id) ?? null

  /**
   * Adds an item to a dossier: the one that is being filled unless told, or a first one where there is none; last
   * unless told. Returns the dossier as it is then, or null where it has the place already or is full.
   */
  async function addItem(
    item: DossierItem,
    { into = current.value?.id ?? null, position = Infinity } = {}
  ): Promise<Dossier | null> {
    const known = find(into)
    const dossier = known ?? newDossier(FIRST_NAME)
    if (dossier.items.some((one) => placeKey(one) === placeKey(item))) return null
    if (dossier.items.length >= DOSSIER_LIMITS.items) {
      const text = `Un dossier contient ${counted(DOSSIER_LIMITS.items, 'fiche')} au plus\u00a0: ouvrez-en un autre.`
      notices.show({ tone: 'warning', text })
      return null
    }
    const filled = { ...dossier, items: dossier.items.toSpliced(position, 0, item) }
    await (known ? replace(filled) : add(filled))
    return filled
  }

  /** Takes a place out of a dossier; returns at once what stood there and where, or null where nothing did. */
  function removeItem(
    place: LoosePlace,
    from = current.value?.id ?? null
  ): { item: DossierItem; position: number; into: DossierId; saved: Promise<void> } | null {
    const dossier = find(from)
    const position = dossier?.items.findIndex((one) => placeKey(one) === placeKey(place)) ?? -1
    const item = dossier?.items[position]
    if (!dossier || !item) return null
    const saved = replace({ ...dossier, items: dossier.items.toSpliced(position, 1) })
    return { item, position, into: dossier.id, saved }
  }

  const has = (place: LoosePlace): boolean => keys.value.has(placeKey(place))

  return { all, current, take, follow, add, replace, reorder, select, remove, addItem, removeItem, has }
})
