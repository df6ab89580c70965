import type { TypeSetting } from '../../shared/print/layouts'

/** Sets the size of letters, which every other size of the style sheets follows, and the columns. */
export function applySetting({ documentElement }: Document, { points, columns }: TypeSetting): void {
  documentElement.style.fontSize = `${points}pt`
  documentElement.dataset['columns'] = String(columns)
}
