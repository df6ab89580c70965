import path from 'node:path'
import type { PrintLayout } from '../../shared/print/job'

/** What to print; a file is an absolute path. */
export type PrintSubject =
  | { readonly kind: 'entry'; readonly entry: string; readonly section: string | null }
  | { readonly kind: 'all' }
  | { readonly kind: 'dossier'; readonly file: string }
  | { readonly kind: 'handbook' }
  /** How every fiche fits its pages. */
  | { readonly kind: 'fit' }

export interface PrintWish {
  readonly subject: PrintSubject
  readonly layout: PrintLayout
  /** A file, or for all fiches a folder; absolute. */
  readonly output: string
}

/** Instead of an id: every entry of the handbook. */
const ALL_ENTRIES = 'all'

/** What --format takes. */
export const FORMATS: Readonly<Record<string, PrintLayout>> = {
  'une-page': 'one-page',
  'recto-verso': 'two-sided',
  'gros-caracteres': 'large-print'
}
const USUAL_FORMAT = 'recto-verso'

/** Every option of printing, with what to say where its value is missing; null: it has none. */
export const PRINT_OPTIONS = {
  'print-fiche': 'un identifiant : --print-fiche=IDENTIFIANT, ou --print-fiche=all',
  'print-dossier': 'un fichier : --print-dossier=DOSSIER.json',
  'print-handbook': null,
  'print-fit': null,
  output: 'un chemin : --output=FICHIER.pdf',
  format: `un format : --format=${Object.keys(FORMATS).join(' ou ')}`,
  'large-print': null
} as const satisfies Readonly<Record<string, string | null>>

/** What can be printed. */
export const PRINT_SUBJECTS = ['print-fiche', 'print-dossier', 'print-handbook', 'print-fit'] as const
const OTHERS = ['output', 'format', 'large-print'] as const

type Given = ReadonlyMap<string, string>

/** Returns in French what is wrong with the options of printing, or null. */
export function findPrintProblem(given: Given): string | null {
  const subject = PRINT_SUBJECTS.find((option) => given.has(option))
  if (subject === undefined) {
    const alone = OTHERS.find((option) => given.has(option))
    return alone === undefined
      ? null
      : `--${alone} s’emploie avec --print-fiche, --print-dossier ou --print-handbook.`
  }
  const format = given.get('format')
  if (subject === 'print-fit' && (format !== undefined || given.has('large-print')))
    return '--print-fit mesure une page et recto verso : ne donnez pas de format.'
  if (format !== undefined && given.has('large-print'))
    return '--format et --large-print ne s’emploient pas ensemble.'
  if (format !== undefined && FORMATS[format] === undefined)
    return `--format attend ${Object.keys(FORMATS).join(', ')}\u00a0: «\u00a0${format}\u00a0» n’en est pas.`
  const output = given.get('output')
  const names = given.get(subject) === ALL_ENTRIES ? 'folder' : 'file'
  if (output !== undefined && (names === 'folder' || !/[/\\]$/.test(output))) return null
  if (subject === 'print-fit') return 'Dites dans quel fichier écrire : --print-fit --output=MESURES.json.'
  const value = given.get(subject) ?? ''
  return names === 'folder'
    ? 'Dites dans quel dossier écrire les fiches : --print-fiche=all --output=DOSSIER.'
    : `Dites dans quel fichier écrire : --${subject}${value === '' ? '' : `=${value}`} --output=FICHIER.pdf.`
}

/** Returns what is to be printed, or null where nothing is. For options in which nothing is wrong. */
export function readPrintWish(given: Given, cwd: string): PrintWish | null {
  const option = PRINT_SUBJECTS.find((one) => given.has(one))
  const output = given.get('output')
  if (option === undefined || output === undefined) return null
  const format = given.has('large-print') ? 'gros-caracteres' : (given.get('format') ?? USUAL_FORMAT)
  return {
    subject: subjectOf(option, given.get(option) ?? '', cwd),
    layout: FORMATS[format] ?? 'two-sided',
    output: path.resolve(cwd, output)
  }
}

function subjectOf(option: (typeof PRINT_SUBJECTS)[number], value: string, cwd: string): PrintSubject {
  if (option === 'print-handbook') return { kind: 'handbook' }
  if (option === 'print-fit') return { kind: 'fit' }
  if (option === 'print-dossier') return { kind: 'dossier', file: path.resolve(cwd, value) }
  if (value === ALL_ENTRIES) return { kind: 'all' }
  const [, entry = value, section = null] = /^(.*?)#(.*)$/s.exec(value) ?? []
  return { kind: 'entry', entry, section }
}
