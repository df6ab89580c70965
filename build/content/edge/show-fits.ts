import { DEFAULT_PRINT_FORMAT } from '../../../src/shared/print/default-format'
import { FITTED_LAYOUTS, LAYOUTS, type FittedLayout } from '../../../src/shared/print/layouts'
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
      return [`${id} : ${FITTED_LAYOUTS.map((layout) => words(fit[layout], layout)).join(' ; ')}`]
    })
    .join('\n')
}

function words({ pages, beyond, remedies }: MeasuredFit, layout: FittedLayout): string {
  const says = describeFit(pages, beyond, { ...DEFAULT_PRINT_FORMAT, layout }).toLowerCase()
  const helps = remedies.length > 0 ? ` (ce qui aide : ${remedies.join(' ; ').toLowerCase()})` : ''
  return `${LAYOUTS[layout].label.toLowerCase()}, ${says}${helps}`
}
