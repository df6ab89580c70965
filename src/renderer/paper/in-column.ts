import type { PrintFormat } from '../../shared/print/job'
import { marginsOf, paperOf } from '../../shared/print/paper-size'

/** Returns what is measured while a page on the screen is as wide as the text on paper. */
export function inColumn<T>({ body }: Document, format: PrintFormat, measure: () => T): T {
  body.style.width = `${paperOf(format).width - 2 * marginsOf(format).side}mm`
  try {
    return measure()
  } finally {
    body.style.width = ''
  }
}
