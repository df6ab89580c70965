import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const MAIN_CLASS = 'com.adobe.epubcheck.tool.Checker'

/** The validator of the W3C with all it depends on, pinned; `npm run proof:epub -- --fetch` brings it. */
export const EPUBCHECK = {
  ...(JSON.parse(readFileSync(path.join(ROOT, 'build/proofs/epubcheck.json'), 'utf8')) as {
    readonly artifact: string
    /** Of the names and SHA-256 of all files, sorted. */
    readonly sha256: string
  }),
  folder: path.join(ROOT, '.cache/epubcheck')
}

/** Returns the SHA-256 of the names and sums of the files of a folder. */
export function digestOfJars(folder: string): string {
  const lines = readdirSync(folder)
    .toSorted()
    .map((file) => {
      const sum = createHash('sha256').update(readFileSync(path.join(folder, file)))
      return `${file} ${sum.digest('hex')}\n`
    })
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Returns in English why nothing can be validated here, or null. Files that are not the pinned ones are never run. */
export function lacksEpubCheck(): string | null {
  if (!existsSync(EPUBCHECK.folder)) return 'EPUBCheck is not here: npm run proof:epub -- --fetch'
  if (digestOfJars(EPUBCHECK.folder) !== EPUBCHECK.sha256)
    return `${EPUBCHECK.folder} does not hold the pinned EPUBCheck`
  return spawnSync('java', ['-version']).status === 0 ? null : 'there is no Java'
}

/**
 * Returns what EPUBCheck finds wrong in a book, errors and warnings, a line each.
 * @throws where it did not judge it
 */
export function findingsIn(book: string): readonly string[] {
  const { stdout, stderr } = spawnSync(
    'java',
    ['-Djava.awt.headless=true', '-cp', path.join(EPUBCHECK.folder, '*'), MAIN_CLASS, book],
    { encoding: 'utf8', maxBuffer: 2 ** 28 }
  )
  const lines = `${stdout}\n${stderr}`.split('\n')
  if (!lines.some((line) => line.startsWith('Messages:')))
    throw new Error(`EPUBCheck did not judge ${book}: ${lines.join(' ').slice(0, 1000)}`)
  return lines.filter((line) => /^(?:FATAL|ERROR|WARNING)\(/.test(line))
}
