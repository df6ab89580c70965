import path from 'node:path'
import type { PrintLayout } from '../../shared/print/layouts'
import type { SheetKind } from '../../shared/print/sheets'
import { localPath } from './local-path'
import { OPTION_NAMES, optionOf, type GivenOptions, type OptionName } from './options'
import {
  BOOK_FORMAT,
  FITTED_FORMATS,
  FORMATS,
  LARGE_FORMAT,
  PRINT_FORMATS,
  SHEET_OPTIONS,
  sheetsNamed
} from './print-formats'

/** What to print; a file is an absolute path. */
export type PrintSubject =
  | { readonly kind: 'entry'; readonly entry: string; readonly section: string | null }
  | { readonly kind: 'all' }
  | { readonly kind: 'dossier'; readonly file: string }
  | { readonly kind: 'handbook' }
  /** How every fiche fits its pages. */
  | { readonly kind: 'fit' }

/** What the command line asks to print. */
export interface PrintRequest {
  readonly subject: PrintSubject
  /** Null: none was asked for. */
  readonly layout: PrintLayout | null
  readonly sheets: SheetKind
  /** It is written for e-readers (EPUB) instead: there is no layout. */
  readonly book: boolean
  /** A file, or for all fiches a folder; absolute. */
  readonly output: string
}

/** Instead of an id: every entry of the handbook. */
const ALL_ENTRIES = 'all'

/** Options that only say how something is printed. */
const MODIFIERS = ['output', 'format', 'large-print', 'sheets'] as const satisfies readonly OptionName[]

/** Returns in French what is wrong with the options of printing, or null. */
export function findPrintProblem(given: GivenOptions): string | null {
  const subject = printed(given)
  if (subject === undefined) {
    const alone = MODIFIERS.find((option) => given.has(option))
    return alone === undefined
      ? null
      : `--${alone} s’emploie avec --print-fiche, --print-dossier ou --print-handbook.`
  }
  return findFormatProblem(subject, given) ?? findOutputProblem(subject, given)
}

function printed(given: GivenOptions): OptionName | undefined {
  return OPTION_NAMES.find((option) => optionOf(option).prints === true && given.has(option))
}

function findFormatProblem(subject: OptionName, given: GivenOptions): string | null {
  const format = given.get('format')
  const sheets = given.get('sheets')
  if (sheets !== undefined && sheetsNamed(sheets) === undefined)
    return `--sheets attend ${SHEET_OPTIONS.join(' ou ')}\u00a0: «\u00a0${sheets}\u00a0» n’en est pas.`
  if (sheets !== undefined && (subject === 'print-fit' || format === BOOK_FORMAT))
    return '--sheets ne s’emploie qu’avec des pages de papier, enregistrées en PDF.'
  if (subject === 'print-fit' && (format !== undefined || given.has('large-print')))
    return `--print-fit mesure ${FITTED_FORMATS} : ne donnez pas de format.`
  if (format !== undefined && given.has('large-print'))
    return '--format et --large-print ne s’emploient pas ensemble.'
  if (format !== undefined && !FORMATS.includes(format))
    return `--format attend ${FORMATS.join(', ')}\u00a0: «\u00a0${format}\u00a0» n’en est pas.`
  if (format !== BOOK_FORMAT && given.get('output')?.endsWith('.epub') === true)
    return `Pour écrire un livre EPUB, ajoutez --format=${BOOK_FORMAT}.`
  return null
}

function findOutputProblem(subject: OptionName, given: GivenOptions): string | null {
  const output = given.get('output')
  const names = given.get(subject) === ALL_ENTRIES ? 'folder' : 'file'
  if (output !== undefined && (names === 'folder' || !/[/\\]$/.test(output))) return null
  if (subject === 'print-fit') return 'Dites dans quel fichier écrire : --print-fit --output=MESURES.json.'
  const value = given.get(subject) ?? ''
  return names === 'folder'
    ? 'Dites dans quel dossier écrire les fiches : --print-fiche=all --output=DOSSIER.'
    : `Dites dans quel fichier écrire : --${subject}${value === '' ? '' : `=${value}`} --output=FICHIER.${extensionOf(given)}.`
}

function extensionOf(given: GivenOptions): string {
  return given.get('format') === BOOK_FORMAT ? 'epub' : 'pdf'
}

/** Returns what is to be printed, or null where nothing is. For options in which nothing is wrong. */
export function readPrintRequest(given: GivenOptions, cwd: string): PrintRequest | null {
  const option = printed(given)
  const output = given.get('output')
  if (option === undefined || output === undefined) return null
  const format = given.has('large-print') ? LARGE_FORMAT : given.get('format')
  return {
    subject: subjectOf(option, given.get(option) ?? '', cwd),
    layout: format === undefined ? null : (PRINT_FORMATS[format] ?? null),
    sheets: sheetsNamed(given.get('sheets') ?? '') ?? 'single',
    book: format === BOOK_FORMAT,
    output: path.resolve(cwd, output)
  }
}

function subjectOf(option: OptionName, value: string, cwd: string): PrintSubject {
  if (option === 'print-handbook') return { kind: 'handbook' }
  if (option === 'print-fit') return { kind: 'fit' }
  if (option === 'print-dossier') return { kind: 'dossier', file: localPath(value, cwd) }
  if (value === ALL_ENTRIES) return { kind: 'all' }
  const [, entry = value, section = null] = /^(.*?)#(.*)$/s.exec(value) ?? []
  return { kind: 'entry', entry, section }
}
