/** Glyphs that a page of Chromium shows, in one font. */
interface ShownGlyphs {
  /** What the resources of the page call the font. */
  readonly font: string
  /** In hexadecimal, four digits each: codes of two bytes, as composite fonts have them. */
  readonly codes: readonly string[]
  /** What is to be read in their place (ActualText); null where the glyphs say it themselves. */
  readonly actualText: string | null
}

const FONT = /^\/(\S+) \S+ Tf$/
const ACTUAL = /^\/Span<<\/ActualText (.+) >> BDC$/
const STRINGS = /<([\dA-Fa-f]*)>/g

/**
 * Returns the glyphs that lines of content show. What is to be read in place of several runs of glyphs is told with the
 * last of them, with all their codes.
 * @param lines one operator each, strings in hexadecimal, as Chromium writes them
 */
export function shownGlyphs(lines: readonly string[]): readonly ShownGlyphs[] {
  const found: ShownGlyphs[] = []
  let font = ''
  /** The text that is read in place of what follows, and how many marks are open within it. */
  let span: { text: string; depth: number; codes: string[] } | null = null
  for (const line of lines) {
    const actual = ACTUAL.exec(line)?.[1]
    if (actual !== undefined) span = { text: textOf(actual), depth: 0, codes: [] }
    else if (span !== null && /B[DM]C$/.test(line)) span.depth += 1
    else if (span !== null && line === 'EMC') {
      if (span.depth === 0) {
        if (span.codes.length > 0) found.push({ font, codes: span.codes, actualText: span.text })
        span = null
      } else span.depth -= 1
    } else if (line.endsWith('Tf')) font = FONT.exec(line)?.[1] ?? ''
    else if (/T[jJ]$/.test(line)) {
      const codes = [...line.matchAll(STRINGS)].flatMap(([, digits = '']) => digits.match(/.{4}/g) ?? [])
      if (span === null) found.push({ font, codes, actualText: null })
      else span.codes.push(...codes)
    }
  }
  return found
}

/** Returns the text of a string of a PDF: UTF-16 in hexadecimal, or letters of ASCII. */
function textOf(written: string): string {
  const digits = /^<feff([\dA-Fa-f]*)>$/i.exec(written)?.[1]
  if (digits === undefined) return written.slice(1, -1).replace(/\\(.)/g, '$1')
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('')
}
