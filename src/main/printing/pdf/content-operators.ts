/** The operators of ISO 32000-1 (annex A) that Chromium writes into the content of pages, by what they do. */

const STARTS_PATH = new Set(['m', 're'])
const PAINTS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const PAINTS_AT_ONCE = new Set(['Do', 'sh'])
const SHOWS_TEXT = new Set(['Tj', 'TJ'])
/** None of these paints by itself. */
const SILENT = (
  'q Q cm w J j M d ri i gs l c v y h W W* n CS cs SC SCN sc scn G g RG rg K k ' +
  'Tc Tw Tz TL Tf Tr Ts Td TD Tm T* BT ET BDC BMC EMC'
).split(' ')
const KNOWN = new Set(['', ...SILENT, ...STARTS_PATH, ...PAINTS_PATH, ...PAINTS_AT_ONCE, ...SHOWS_TEXT])

export const startsPath = (operator: string): boolean => STARTS_PATH.has(operator)
export const paintsPath = (operator: string): boolean => PAINTS_PATH.has(operator)
export const endsPath = (operator: string): boolean => PAINTS_PATH.has(operator) || operator === 'n'
export const paintsAtOnce = (operator: string): boolean => PAINTS_AT_ONCE.has(operator)
/** Whether text or a picture is painted, not merely a shape. */
export const saysSomething = (operator: string): boolean => SHOWS_TEXT.has(operator) || operator === 'Do'
export const isKnown = (operator: string): boolean => KNOWN.has(operator)

/** Returns the operator of a line; Chromium writes one a line, last on it. */
export function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1)
  return KNOWN.has(last) ? last : last.replace(/^.*[\]>)]/, '')
}
