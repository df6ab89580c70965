import { DEFAULT_PRINT_FORMAT } from '../../../src/shared/print/job'
import { describeFit } from '../../../src/shared/print/fit'
import type { MeasuredFit } from '../../../src/shared/print/fit-report'
import type { Fits } from '../checks/length'
import type { Handbook } from '../handbook/read-handbook'

/** Returns how each measured fiche fits its pages, one a line, in the words of the preview. */
export function showFits({ entries }: Handbook, fits: Fits): string {
  return entries
    .flatMap(({ matter: { id } }) => {
      const fit = fits.get(id)
      if (fit === undefined) return []
      return [`${id} : ${words(fit['one-page'], 'one-page')} ; ${words(fit['two-sided'], 'two-sided')}`]
    })
    .join('\n')
}

const NAMES = { 'one-page': 'une page', 'two-sided': 'recto verso' } as const

function words({ pages, beyond, remedies }: MeasuredFit, layout: keyof typeof NAMES): string {
  const says = describeFit(pages, beyond, { ...DEFAULT_PRINT_FORMAT, layout }).toLowerCase()
  const helps = remedies.length > 0 ? ` (ce qui aide : ${remedies.join(' ; ').toLowerCase()})` : ''
  return `${NAMES[layout]}, ${says}${helps}`
}
