import './styles/palettes.css'
import './styles/reading.css'
import { DEFAULT_READING } from '../shared/profile/default-settings'
import type { ReadingSettings } from '../shared/profile/reading-settings'

/** Widths of the column, 1 = 37 rem of the size of the text. */
const COLUMN = { narrow: 0.8, usual: 1, wide: 1.3 } as const

/** Sets the text of the window as the reader wishes; resolves once its typeface can be drawn. */
export async function setReadingLook(wished: ReadingSettings): Promise<void> {
  const { style, dataset } = document.documentElement
  style.setProperty('--reading-text', String(wished.textSize))
  style.setProperty('--reading-column', String(COLUMN[wished.columnWidth]))
  style.setProperty('--reading-line', String(wished.lineHeight))
  style.setProperty('--reading-letter', `${wished.letterSpacing}em`)
  style.setProperty('--reading-word', `${wished.wordSpacing}em`)
  dataset['typeface'] = wished.typeface
  dataset['palette'] = wished.palette
  const isSpaced = wished.letterSpacing !== 0 || wished.wordSpacing !== 0
  mark(dataset, 'spaced', isSpaced)
  mark(dataset, 'lines', wished.lineHeight !== DEFAULT_READING.lineHeight)
  if (wished.typeface === 'serif') await document.fonts.load("1em 'Literata Text'")
}

/** Sets a `data-` attribute without a value, or takes it away. */
function mark(dataset: DOMStringMap, name: string, wanted: boolean): void {
  if (wanted) dataset[name] = ''
  else Reflect.deleteProperty(dataset, name)
}
