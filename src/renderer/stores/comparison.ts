import { computed, type ComputedRef } from 'vue'
import type { Place } from '../../shared/content/ids'
import { useBookmarks } from './bookmarks'
import { useDossiers } from './dossiers'
import { useVersions } from './versions'

/** Two versions that are compared, as an address names them. */
export interface Comparison {
  /** The versions that are here, the newest first. */
  readonly names: ComputedRef<readonly string[]>
  /** Empty where there is none to compare. */
  readonly from: ComputedRef<string>
  readonly to: ComputedRef<string>
  /** What the reader kept: its changes come first. */
  readonly kept: ComputedRef<readonly Place[]>
}

/**
 * Returns what is compared: the versions that the query of an address names (`de`, `a`), or else the one that was read before with the
 * one that is read.
 */
export function useComparison(query: () => Readonly<Record<string, unknown>>): Comparison {
  const bookmarks = useBookmarks()
  const dossiers = useDossiers()
  const versions = useVersions()
  const names = computed(() => versions.status?.versions.map(({ version }) => version) ?? [])
  const wanted = (name: 'de' | 'a', otherwise: string): string => {
    const value = query()[name]
    return typeof value === 'string' && names.value.includes(value) ? value : otherwise
  }
  const to = computed(() => wanted('a', versions.status?.active ?? ''))
  const from = computed(() => {
    const before = versions.status?.since.version ?? ''
    const older = names.value[names.value.indexOf(to.value) + 1] ?? names.value.at(-1) ?? ''
    return wanted('de', names.value.includes(before) && before !== to.value ? before : older)
  })
  const kept = computed(() =>
    [...bookmarks.all, ...dossiers.all.flatMap(({ items }) => items)].map(({ entry, section }) => ({
      entry,
      section
    }))
  )
  return { names, from, to, kept }
}
