import type { PrintLayout } from '../../shared/print/job'

/** What --format takes. */
export const PRINT_FORMATS: Readonly<Record<string, PrintLayout>> = {
  'une-page': 'one-page',
  'recto-verso': 'two-sided',
  'gros-caracteres': 'large-print'
}

/** The format where none is given. */
export const USUAL_FORMAT = 'recto-verso'
