import { computed, shallowReactive, shallowRef } from 'vue'
import type { Entry, EntrySummary } from '../../shared/content/entry'
import type { LoosePlace } from '../../shared/content/ids'
import type { Contents } from '../../shared/content/pack'
import { type Book, readContents, readEntry } from '../bridge/pack'

/** How many entries stay in memory: enough to go back and forth, few enough for a handbook of any size. */
const KEPT_ENTRIES = 30

/** Returns a table of contents, once it is opened, and the entries of it that have been. */
export function createBook(book: Book) {
  const contents = shallowRef<Contents | null>(null)
  const opened = shallowReactive(new Map<string, Entry>())

  const summaries = computed<readonly EntrySummary[]>(() => contents.value?.entries ?? [])
  const byId = computed(
    () => new Map<string, EntrySummary>(summaries.value.map((entry) => [entry.id, entry]))
  )
  const childrenOf = computed(() => {
    const children = new Map<string | null, EntrySummary[]>()
    for (const entry of summaries.value) {
      const siblings = children.get(entry.parent)
      if (siblings) siblings.push(entry)
      else children.set(entry.parent, [entry])
    }
    return children
  })

  /** Reads the table of contents; throws where the pack cannot be read. */
  async function open(): Promise<void> {
    contents.value = await readContents(book)
  }

  /** Returns an entry, from memory where it was opened before; throws PackError where it cannot be read. */
  async function load(id: string): Promise<Entry> {
    const known = opened.get(id)
    if (known) return known
    const entry = await readEntry(id)
    opened.set(id, entry)
    for (const oldest of opened.keys()) {
      if (opened.size <= KEPT_ENTRIES) break
      opened.delete(oldest)
    }
    return entry
  }

  /** Returns the ancestors of an entry, outermost first, without the entry itself. */
  function ancestors(id: string): readonly EntrySummary[] {
    const path: EntrySummary[] = []
    let parent = byId.value.get(id)?.parent ?? null
    while (parent !== null) {
      const entry = byId.value.get(parent)
      if (!entry) break
      path.unshift(entry)
      parent = entry.parent
    }
    return path
  }

  /** Returns the children of an entry (`null`: the top of the tree) in reading order. */
  function children(id: string | null): readonly EntrySummary[] {
    return childrenOf.value.get(id) ?? []
  }

  /** Returns the entries before and after one in reading order, null at the ends. */
  function neighbours(id: string): {
    readonly previous: EntrySummary | null
    readonly next: EntrySummary | null
  } {
    const index = summaries.value.findIndex((entry) => entry.id === id)
    if (index < 0) return { previous: null, next: null }
    return { previous: summaries.value[index - 1] ?? null, next: summaries.value[index + 1] ?? null }
  }

  /** Returns the titles of a place, entry then section, or null where the content no longer has it. */
  function titlesOf(
    place: LoosePlace
  ): { readonly entry: EntrySummary; readonly section: string | null } | null {
    const entry = byId.value.get(place.entry)
    if (!entry) return null
    if (place.section === null) return { entry, section: null }
    const section = entry.sections.find(({ id }) => id === place.section)
    return section ? { entry, section: section.title } : null
  }

  return { contents, summaries, byId, opened, open, load, ancestors, children, neighbours, titlesOf }
}
