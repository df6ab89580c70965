import type { PrintFormat } from '../../shared/print/job'
import type { TypeSetting } from '../../shared/print/layouts'
import { boundSetting } from '../../shared/print/page-setting'
import { marginsOf, paperOf } from '../../shared/print/paper-size'
import { foldTables } from './fold-tables'
import { applySetting, applyToArticle } from './apply-setting'
import { settingFor } from './type-size'

const PIXELS_AN_INCH = 96
const MILLIMETRES_AN_INCH = 25.4

/**
 * Sets an entry alone, drawn as wide as its column, as readably as its pages have room for.
 * @returns how many pages it will likely fill
 */
export function fitText(page: Document, format: PrintFormat): number {
  const { body } = page
  const room = roomOf(format)
  const lengthIn = (setting: TypeSetting): number => {
    applySetting(page, setting)
    foldTables(body)
    return body.getBoundingClientRect().height
  }
  const isHandwritten = hasFields(body)
  const setting =
    format.sheets === 'single'
      ? settingFor(format.layout, lengthIn, { page: room, isHandwritten })
      : boundSetting(format)
  const whole = lengthIn(setting)
  return Math.max(1, Math.ceil(whole / room))
}

/**
 * Sets each entry of a dossier as it would be set alone: its glossary and its sources stand elsewhere, so that its letters
 * are never smaller. What has more pages than its layout gives is set as other documents are that are bound.
 */
export function fitParts(page: Document, format: PrintFormat): void {
  const room = roomOf(format)
  const bound = boundSetting(format)
  for (const article of page.querySelectorAll<HTMLElement>('article.part')) {
    const lengthIn = (setting: TypeSetting): number => {
      applyToArticle(article, setting)
      foldTables(article)
      return article.getBoundingClientRect().height
    }
    const isHandwritten = hasFields(article)
    lengthIn(
      format.sheets === 'single'
        ? settingFor(format.layout, lengthIn, { page: room, isHandwritten, otherwise: bound })
        : bound
    )
  }
}

function roomOf(format: PrintFormat): number {
  const { top, bottom } = marginsOf(format)
  return ((paperOf(format).height - top - bottom) * PIXELS_AN_INCH) / MILLIMETRES_AN_INCH
}

function hasFields(element: Element): boolean {
  return element.querySelector('.field') !== null
}
