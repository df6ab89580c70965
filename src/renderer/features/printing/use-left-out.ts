import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { SectionId } from '../../../shared/content/ids'
import type { PrintJob } from '../../../shared/print/job'
import { useBookOf } from '../../stores/help'
import type { Droppable } from '../../../shared/print/fit'

/** Sections that the reader leaves out of what is about to be printed. */
interface LeftOut {
  readonly job: ComputedRef<PrintJob | null>
  readonly sections: Ref<readonly SectionId[]>
  readonly titles: ComputedRef<readonly string[]>
}

/**
 * Returns the sections that are left out: none of another entry, or of another part of it, than they were chosen for.
 * @param whole the job with all its sections
 */
export function useLeftOut(whole: () => PrintJob | null): LeftOut {
  const sections = ref<readonly SectionId[]>([])
  watch(
    () => {
      const job = whole()
      return job?.kind === 'entry' ? JSON.stringify(job.place) : (job?.kind ?? '')
    },
    () => (sections.value = [])
  )
  const job = computed((): PrintJob | null => {
    const all = whole()
    return all?.kind === 'entry' && sections.value.length > 0 ? { ...all, without: [...sections.value] } : all
  })
  const titles = computed(() => {
    const all = whole()
    if (all?.kind !== 'entry') return []
    return droppableOf(all).flatMap(({ id, title }) => (sections.value.includes(id) ? title : []))
  })
  return { job, sections, titles }
}

/** Returns the sections of the first level of what a job prints; none of a section alone. */
export function droppableOf(job: Extract<PrintJob, { kind: 'entry' }>): readonly Droppable[] {
  if (job.place.section !== null) return []
  const entry = useBookOf(job.place.entry).byId.get(job.place.entry)
  return (entry?.sections ?? []).filter(({ level }) => level === 2)
}
