import { MONTHS } from '../../src/shared/french/dates'

/** Narrow no-break space: before ; ! ? and between groups of digits. */
const NARROW = '\u202F'
/** No-break space: before : and %, inside « », between a number and what it counts. */
const NO_BREAK = '\u00A0'
export const APOSTROPHE = '\u2019'

/** Addresses keep every character. */
const PROTECTED = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g

const MONTH_NAMES = MONTHS.join('|')

/** Every rule replaces one plain character by one other, so that offsets stay and folding gives the source back. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // « l'outil », « l'« outil » », « l'`outil` » (masked code)
  [/(?<=\p{L})'(?=[\p{L}\p{N}«“\uFFFC]| «)/gu, APOSTROPHE],
  [/(?<=\S) (?=[;!?])/g, NARROW],
  [/(?<=\S) (?=:(?:\s|$))/g, NO_BREAK],
  [/(?<=«) (?=\S)/g, NO_BREAK],
  [/(?<=\S) (?=»)/g, NO_BREAK],
  [/(?<=\d) (?=[%‰€])/g, NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])[nN][°o]s?) (?=[\p{N}\p{Lu}])/gu, NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])(?:[Aa]rt(?:icles?|\.)|[LRDA]\.|pp?\.|chap\.)) (?=[\dLRDA])/gu, NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])(?:MM?\.|M(?:me|lle)s?|Dre?|Pre?|Me)) (?=\p{Lu})/gu, NO_BREAK],
  [new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:\\d{1,2}|1er)) (?=(?:${MONTH_NAMES})(?!\\p{L}))`, 'gu'), NO_BREAK]
]

/** « 12 500 » or « 1 000 000 »: one to three digits, then groups of three. */
const THOUSANDS =
  /(?<![\p{L}\p{N}.,/-]|\d[ \u00A0\u202F])\d{1,3}(?:[ \u202F]\d{3})+(?![\p{L}\p{N}]|[ \u202F]\d)/gu

/**
 * Returns the text with the apostrophes and no-break spaces of French typography. The editor types plain spaces and
 * straight apostrophes; each is replaced in place, nothing is added or removed, and addresses are left alone.
 */
export function typeset(text: string): string {
  const kept = maskAddresses(text)
  const spaced = RULES.reduce((result, [pattern, mark]) => result.replace(pattern, mark), kept)
  const grouped = spaced.replace(THOUSANDS, (number) => number.replaceAll(' ', NARROW))
  return unmask(grouped, text)
}

/** Returns the text with plain spaces and straight apostrophes again. */
export function foldTypography(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replaceAll(APOSTROPHE, "'")
}

function maskAddresses(text: string): string {
  return text.replace(PROTECTED, (address) => '\uFFFC'.repeat(address.length))
}

function unmask(masked: string, text: string): string {
  if (!masked.includes('\uFFFC')) return masked
  return masked.replace(/\uFFFC+/g, (run, offset: number) => text.slice(offset, offset + run.length))
}
