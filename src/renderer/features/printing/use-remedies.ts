import { shallowRef, watch, type Ref } from 'vue'
import type { SectionId } from '../../../shared/content/ids'
import type { PrintFormat, PrintJob } from '../../../shared/print/job'
import { findRemedies, fitsRoom, type PageFit, type Remedy } from '../../../shared/print/fit'
import { bridge, unwrap } from '../../bridge'
import { measureFit } from '../../lib/pdf/page-fit'
import { droppableOf } from './use-left-out'

/**
 * Returns what makes a fiche fit that does not: each is tried once the pages stand, and given up when they change. Null
 * as long as that is not known.
 */
export function useRemedies(
  job: Readonly<Ref<PrintJob | null>>,
  fit: Readonly<Ref<PageFit | null>>
): Readonly<Ref<readonly Remedy[] | null>> {
  const remedies = shallowRef<readonly Remedy[] | null>(null)

  watch(fit, async (measured) => {
    remedies.value = null
    const wanted = job.value
    if (measured === null || wanted?.kind !== 'entry' || fitsRoom(measured, wanted.format)) return
    const trial = { gaveWay: false }
    const outdated = (): boolean => fit.value !== measured || job.value !== wanted
    const tries = async (format: PrintFormat, without: readonly SectionId[]): Promise<boolean> => {
      if (outdated() || trial.gaveWay) return false
      const answer = await unwrap(bridge.draftJob({ ...wanted, format, without: [...without] }))
      // What cannot be printed so is no remedy; the others are still tried.
      if (answer.outcome === 'failed') return false
      if (answer.outcome === 'cancelled') {
        trial.gaveWay = true
        return false
      }
      const { openPdf } = await import('../../lib/pdf/open-pdf')
      const pdf = await openPdf(answer.pdf)
      const drafted = await measureFit(pdf, format)
      await pdf.destroy()
      return fitsRoom(drafted, format)
    }
    // What is left out already stays away: only whole entries are tried.
    const sections = wanted.without === undefined ? droppableOf(wanted) : []
    const found = await findRemedies(
      wanted.format,
      (format, without) => tries(format, wanted.without ?? without),
      sections
    )
    if (!outdated() && !trial.gaveWay) remedies.value = found
  })
  return remedies
}
