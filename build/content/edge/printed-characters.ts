import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { woff2Characters } from './woff2-characters'

/** Style sheets that name every face that is printed. */
const SHEETS = [
  new URL('../../../src/renderer/styles/fonts.css', import.meta.url),
  new URL('../../../src/renderer/paper/fonts.css', import.meta.url)
]
const FONT_FILE = /url\('(@[^']+\.woff2)'\)/g

/** Returns the characters that every printed face draws: any other would be drawn by a font of the machine. */
export function printedCharacters(): ReadonlySet<number> {
  const require = createRequire(import.meta.url)
  const files = SHEETS.flatMap((sheet) =>
    Array.from(readFileSync(sheet, 'utf8').matchAll(FONT_FILE), ([, file = '']) => require.resolve(file))
  )
  const [first, ...others] = files.map((file) => woff2Characters(readFileSync(file)))
  return new Set([...(first ?? [])].filter((point) => others.every((face) => face.has(point))))
}
