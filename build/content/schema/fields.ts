import * as v from 'valibot'
import { entryIdSchema, ID_PATTERN } from '../../../src/shared/content/ids'
import { addressSchema } from '../../../src/shared/content/text'
import { isPlainToSee } from '../../../src/shared/text/hidden-characters'
import { normaliseText } from '../../../src/shared/text/normalise'

const TEXT_EXPECTED = 'un texte est attendu ici, pas une liste ni des sous-champs.'
const LIST_EXPECTED = 'une liste est attendue ici : [un, deux], ou une ligne « - … » par élément.'
const ID_EXPECTED = 'des minuscules sans accent et des chiffres, séparés par des traits d’union.'

/**
 * Fields are shown as they are written: pairs of marks, links, HTML and character references. A star alone is one:
 * « L. *123 ».
 */
const MARKDOWN =
  /\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*\d])[^*]*[^\s*]\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])__|(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]*[^\s_]_(?![\p{L}\p{N}_])|~~|`|\](?:\(|\[)|\[\^|\[[ xX]\]|\{#|<\/?[a-z][^<>]*>|&(?:#\w+|[a-z]\w*);/iu

/** A text of one line or folded, not empty, at most `max` characters. */
export function textField(max: number): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.string(TEXT_EXPECTED),
    v.transform((text) => normaliseText(text).replace(/\s+/g, ' ').trim()),
    v.check(isPlainToSee, 'un caractère invisible s’y trouve : effacez ce texte et retapez-le.'),
    v.check(
      (text) => !MARKDOWN.test(text),
      'le texte d’un champ n’a pas de mise en forme : retirez les signes de Markdown (*, _, ~~, `, [ ]), le HTML et les références comme « &nbsp; ».'
    ),
    v.nonEmpty('ce champ est vide : complétez-le ou retirez-le.'),
    v.maxLength(
      max,
      (issue) => `${issue.input.length} caractères, pour ${max} au plus. Raccourcissez ce texte.`
    )
  )
}

/** A list of at least `min` items. */
export function listField<const TItem extends v.GenericSchema>(
  item: TItem,
  min = 1
): v.GenericSchema<unknown, v.InferOutput<TItem>[]> {
  return v.pipe(v.array(item, LIST_EXPECTED), v.minLength(min, `il faut au moins ${min} élément.`))
}

/** A name made of lower-case words and hyphens: the key of a source, of a public, of a family. */
export const keyField = v.pipe(v.string(TEXT_EXPECTED), v.regex(ID_PATTERN, ID_EXPECTED))

/** The id of an entry. */
export const entryIdField = v.pipe(
  v.string(TEXT_EXPECTED),
  v.check((text) => v.is(entryIdSchema, text), ID_EXPECTED),
  entryIdSchema
)

/** A day of the calendar, `2026-11-23`. */
export const dayField = v.pipe(
  v.string(TEXT_EXPECTED),
  v.check(isRealDay, 'un jour s’écrit année-mois-jour, par exemple 2026-11-23.')
)

/** A day, a month or a year: `2026-11-23`, `2026-11`, `2026`. */
export const dateField = v.pipe(
  v.string(TEXT_EXPECTED),
  v.check(isRealDate, 'une date s’écrit 2026-11-23, 2026-11 ou 2026.')
)

/** An http(s) address without credentials. */
export const addressField = v.pipe(
  v.string(TEXT_EXPECTED),
  v.check(
    (text) => v.is(addressSchema, text),
    'une adresse commence par https:// ou http:// et n’a pas d’espace.'
  )
)

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function isRealDate(text: string): boolean {
  return isRealDay(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text)
}
