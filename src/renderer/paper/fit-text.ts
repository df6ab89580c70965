import type { PrintFormat } from '../../shared/print/job'
import { A4, marginsOf } from '../../shared/print/paper-size'
import { foldTables } from './fold-tables'
import { settingFor, type Setting } from './type-size'

const PIXELS_AN_INCH = 96
const MILLIMETRES_AN_INCH = 25.4

/**
 * Sets a fiche, drawn as wide as its column, as readably as its pages have room for.
 * @returns how many pages it will likely fill
 */
export function fitText(page: Document, format: PrintFormat): number {
  const { body, documentElement } = page
  const { top, bottom } = marginsOf(format)
  const room = ((A4.height - top - bottom) * PIXELS_AN_INCH) / MILLIMETRES_AN_INCH
  const length = (): number => {
    foldTables(body)
    return body.getBoundingClientRect().height
  }
  const lengthIn = ({ points, columns }: Setting): number => {
    documentElement.style.fontSize = `${points}pt`
    documentElement.dataset['columns'] = String(columns)
    return length()
  }
  const handwritten = body.querySelector('.field') !== null
  const setting = settingFor(format.layout, lengthIn, room, handwritten)
  const whole = setting === null ? length() : lengthIn(setting)
  return Math.max(1, Math.ceil(whole / room))
}
