import * as v from 'valibot'
import { DEFAULT_READING } from './default-settings'

export const TYPEFACES = ['own', 'serif', 'system'] as const
/** Of the text, beside the zoom of the window; 1 = as it is set. */
export const TEXT_SIZES = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const
/** Distance of lines, in sizes of the text. */
export const LINE_HEIGHTS = [1.4, 1.6, 1.8, 2.1] as const
/** Added between words, in em; 0.16 is what WCAG 1.4.12 has a page bear. */
export const WORD_SPACINGS = [0, 0.08, 0.16, 0.32] as const
/** Added between letters, in em; 0.12 is what WCAG 1.4.12 has a page bear. */
export const LETTER_SPACINGS = [0, 0.03, 0.06, 0.12] as const
export const COLUMN_WIDTHS = ['narrow', 'usual', 'wide'] as const
/** Each has a light and a dark form, which the theme chooses. */
export const PALETTES = ['usual', 'sepia', 'contrast'] as const

/** How a reader wishes the text to be set on screen. */
export const readingSettingsSchema = v.object({
  typeface: v.picklist(TYPEFACES),
  textSize: v.picklist(TEXT_SIZES),
  lineHeight: v.picklist(LINE_HEIGHTS),
  wordSpacing: v.picklist(WORD_SPACINGS),
  letterSpacing: v.picklist(LETTER_SPACINGS),
  columnWidth: v.picklist(COLUMN_WIDTHS),
  palette: v.picklist(PALETTES),
  /** A band that follows the pointer, with everything else darkened. */
  ruler: v.boolean()
})
export type ReadingSettings = v.InferOutput<typeof readingSettingsSchema>

const { entries } = readingSettingsSchema
/** As kept in a file: not there before December 2026, and a choice that only a later version knows costs no other one. */
export const keptReadingEntries = {
  typeface: v.fallback(entries.typeface, DEFAULT_READING.typeface),
  textSize: v.fallback(entries.textSize, DEFAULT_READING.textSize),
  lineHeight: v.fallback(entries.lineHeight, DEFAULT_READING.lineHeight),
  wordSpacing: v.fallback(entries.wordSpacing, DEFAULT_READING.wordSpacing),
  letterSpacing: v.fallback(entries.letterSpacing, DEFAULT_READING.letterSpacing),
  columnWidth: v.fallback(entries.columnWidth, DEFAULT_READING.columnWidth),
  palette: v.fallback(entries.palette, DEFAULT_READING.palette),
  ruler: v.fallback(entries.ruler, DEFAULT_READING.ruler)
}
