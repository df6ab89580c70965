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

const MCID = /\/MCID (\d+)/

/** The content of a page with its decoration marked. */
export interface Decorated {
  /** Line by line. */
  readonly lines: string[]
  /** For marked content right after words that are decoration, by its number: the line that marks those. */
  readonly wordsBefore: ReadonlyMap<number, number>
  /** The operators that are unknown to us. */
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
  const wordsBefore = new Map<number, number>()
  /** Marks that are open; what only says how something is spoken belongs to nothing yet. */
  const open: boolean[] = []
  /** Where the lines begin of the current path, or of text in which nothing is marked. */
  let path: number | null = null
  let text: number | null = null
  let words: number | null = null
  const wrap = (start: number, last: string): void => {
    lines.splice(start, 0, BEGIN)
    lines.push(last, END)
  }
  for (const line of content.split('\n')) {
    const operator = operatorOf(line)
    if (!KNOWN.has(operator)) unknown.add(`the operator ${operator}`)
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = MCID.exec(line)?.[1]
      open.push(mcid !== undefined || line.startsWith('/Artifact'))
      if (words !== null && mcid !== undefined) wordsBefore.set(Number(mcid), words)
      if (open.includes(true)) text = words = null
    } else if (operator === 'EMC') open.pop()
    else if (!open.includes(true)) {
      if (path === null && STARTS_PATH.has(operator)) path = lines.length
      if (operator === 'BT') text = lines.length
      const start = endsAt(operator, { path, text, here: lines.length })
      if (ENDS_PATH.has(operator)) path = null
      if (operator === 'ET') {
        words = text
        text = null
      }
      if (start !== null) {
        wrap(start, line)
        continue
      }
    }
    lines.push(line)
  }
  return { lines, wordsBefore, unknown: [...unknown] }
}

/** Returns where something begins that is painted with this operator, or null where nothing is. */
function endsAt(
  operator: string,
  { path, text, here }: { readonly path: number | null; readonly text: number | null; readonly here: number }
): number | null {
  if (PAINTS_AT_ONCE.has(operator)) return here
  if (PAINTS.has(operator)) return path
  return operator === 'ET' ? text : null
}

function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1)
  return KNOWN.has(last) ? last : last.replace(/^.*[\]>)]/, '')
}
