import type { PrintFormat } from '../../shared/print/job'
import { A4, marginsOf } from '../../shared/print/paper-size'

/** Returns what is measured while a page on the screen is as wide as the text on paper. */
export function inColumn<T>({ body }: Document, format: PrintFormat, measure: () => T): T {
  body.style.width = `${A4.width - 2 * marginsOf(format).side}mm`
  try {
    return measure()
  } finally {
    body.style.width = ''
  }
}
