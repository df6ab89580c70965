import type { PrintFormat } from './job'
import { USUAL_LAYOUT } from './layouts'

/** How pages are set where nothing else is asked for: apart from the schemas, which no start needs. */
export const DEFAULT_PRINT_FORMAT: PrintFormat = {
  layout: USUAL_LAYOUT,
  glossary: true,
  notes: false,
  margins: 'normal',
  sheets: 'single'
}
