import { HANDWRITTEN_SETTINGS, LAYOUTS, type PrintLayout, type TypeSetting } from '../../shared/print/layouts'

/** Of several pages, the share that breaks between them leave empty. */
const LOST = 0.08
/** Of one page, the share that the rounding of lengths may take. */
const SPARE = 0.01

interface FitOptions {
  /** Room on a page, in the unit of lengths. */
  readonly page: number
  /** Whether the text has fields to fill in by hand. */
  readonly isHandwritten?: boolean
  /** What is taken where no setting has room: the tightest one, if nothing is said. */
  readonly otherwise?: TypeSetting
}

/**
 * Returns the most readable setting in which a fiche has the room that its layout gives, or else the tightest one.
 * @param lengthOf says how long the fiche is in a setting
 */
export function settingFor(
  layout: PrintLayout,
  lengthOf: (setting: TypeSetting) => number,
  { page, isHandwritten = false, otherwise }: FitOptions
): TypeSetting {
  const { settings: own, room: pages } = LAYOUTS[layout]
  if (pages === null) return own[0]
  const settings: readonly [TypeSetting, ...TypeSetting[]] = isHandwritten ? HANDWRITTEN_SETTINGS : own
  const tightest = settings[settings.length - 1] ?? settings[0]
  const onePage = page * (1 - SPARE)
  const room = pages === 1 || lengthOf(tightest) <= onePage ? onePage : pages * page * (1 - LOST)
  const found = settings.find((setting) => lengthOf(setting) <= room)
  return found ?? (isHandwritten ? tightest : (otherwise ?? tightest))
}
