import type { PrintFormat } from '../../shared/print/job'
import type { TypeSetting } from '../../shared/print/layouts'
import { A4, marginsOf } from '../../shared/print/paper-size'
import { foldTables } from './fold-tables'
import { applySetting } from './apply-setting'
import { settingFor } from './type-size'

const PIXELS_AN_INCH = 96
const MILLIMETRES_AN_INCH = 25.4

/**
 * Sets a fiche, drawn as wide as its column, as readably as its pages have room for.
 * @returns how many pages it will likely fill
 */
export function fitText(page: Document, format: PrintFormat): number {
  const { body } = page
  const { top, bottom } = marginsOf(format)
  const room = ((A4.height - top - bottom) * PIXELS_AN_INCH) / MILLIMETRES_AN_INCH
  const lengthIn = (setting: TypeSetting): number => {
    applySetting(page, setting)
    foldTables(body)
    return body.getBoundingClientRect().height
  }
  const handwritten = body.querySelector('.field') !== null
  const whole = lengthIn(settingFor(format.layout, lengthIn, room, handwritten))
  return Math.max(1, Math.ceil(whole / room))
}
