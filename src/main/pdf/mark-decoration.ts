/** What is painted outside all marked content is decoration, and has to say so. */

const BEGIN = '/Artifact BMC'
const END = 'EMC'

const STARTS_PATH = new Set(['m', 're'])
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const ENDS_PATH = new Set([...PAINTS, 'n'])
const PAINTS_AT_ONCE = new Set(['Do', 'sh'])
/** Every other operator that Chromium writes: none of them paints by itself. */
const SILENT = new Set(
  (
    'q Q cm w J j M d ri i gs l c v y h W W* CS cs SC SCN sc scn G g RG rg K k ' +
    'Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ BT ET'
  ).split(' ')
)

const MARKS = ['BDC', 'BMC', 'EMC']
const KNOWN = new Set(['', ...SILENT, ...STARTS_PATH, ...ENDS_PATH, ...PAINTS_AT_ONCE, ...MARKS])

/** The content of a page with its decoration marked, and the operators that are unknown to us. */
export interface Decorated {
  readonly content: string
  readonly unknown: readonly string[]
}

/**
 * Returns the content of a page, with whatever is painted outside marked content as an artifact. Chromium writes one
 * operator a line, last on it, and strings in hexadecimal: a line that is otherwise is unknown, and kept.
 * @param content in Latin-1
 */
export function markDecoration(content: string): Decorated {
  const lines: string[] = []
  const unknown = new Set<string>()
  let marked = 0
  /** Where the lines of the current path begin. */
  let path: number | null = null
  for (const line of content.split('\n')) {
    const operator = operatorOf(line)
    if (operator === 'BDC' || operator === 'BMC') marked += 1
    else if (operator === 'EMC') marked -= 1
    else if (marked === 0) {
      if (path === null && STARTS_PATH.has(operator)) path = lines.length
      if (PAINTS_AT_ONCE.has(operator) || operator === 'BT') lines.push(BEGIN)
      if (ENDS_PATH.has(operator)) {
        if (PAINTS.has(operator) && path !== null) {
          lines.splice(path, 0, BEGIN)
          lines.push(line, END)
          path = null
          continue
        }
        path = null
      }
    }
    lines.push(line)
    if (marked === 0 && (PAINTS_AT_ONCE.has(operator) || operator === 'ET')) lines.push(END)
    if (!KNOWN.has(operator)) unknown.add(operator)
  }
  return { content: lines.join('\n'), unknown: [...unknown].map((one) => `the operator ${one}`) }
}

function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1)
  return KNOWN.has(last) ? last : last.replace(/^.*[\]>)]/, '')
}
