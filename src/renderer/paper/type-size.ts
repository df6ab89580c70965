import { HANDWRITTEN_SETTINGS, LAYOUTS, type PrintLayout, type TypeSetting } from '../../shared/print/layouts'

/** Of several pages, the share that breaks between them leave empty. */
const LOST = 0.08
/** Of one page, the share that the rounding of lengths may take. */
const SPARE = 0.01

/**
 * Returns the most readable setting in which a fiche has the room that its layout gives, or else the tightest one.
 * @param lengthOf says how long the fiche is in a setting
 * @param page room on a page, in the same unit
 * @param handwritten whether it has fields to fill in by hand
 */
export function settingFor(
  layout: PrintLayout,
  lengthOf: (setting: TypeSetting) => number,
  page: number,
  handwritten = false
): TypeSetting {
  const { settings: own, room: pages } = LAYOUTS[layout]
  if (pages === null) return own[0]
  const settings: readonly [TypeSetting, ...TypeSetting[]] = handwritten ? HANDWRITTEN_SETTINGS : own
  const tightest = settings[settings.length - 1] ?? settings[0]
  const onePage = page * (1 - SPARE)
  const room = pages === 1 || lengthOf(tightest) <= onePage ? onePage : pages * page * (1 - LOST)
  return settings.find((setting) => lengthOf(setting) <= room) ?? tightest
}
