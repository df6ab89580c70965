import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { LoosePlace, Place } from '../../shared/content/ids'
import { type Part, partsOf } from '../../shared/content/parts'
import { retirementOf, type RetiredPlace } from '../../shared/content/retired'
import { createBook } from './book'

/** The content: its table of contents, and the entries that have been opened. */
export const useHandbook = defineStore('handbook', () => {
  const book = createBook('content')
  const { contents, ancestors, children, titlesOf } = book

  const parts = computed(() => partsOf(children(null)))

  /** Returns the part of the handbook in which an entry stands, null for an introduction. */
  function partOf(id: string): Part | null {
    const top = ancestors(id)[0]?.id ?? id
    return parts.value.find(({ entry }) => entry.id === top) ?? null
  }

  /** Returns what became of a place that the content no longer has, or null where it has it or never did. */
  function retirement(place: LoosePlace): RetiredPlace | null {
    return titlesOf(place) === null ? retirementOf(contents.value?.retired ?? [], place) : null
  }

  /** Returns where the matter of a place stands now: there, or where it was moved to. */
  function placeNow(place: Place): Place {
    return retirement(place)?.successor ?? place
  }

  return { ...book, parts, partOf, retirement, placeNow }
})
