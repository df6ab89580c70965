import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../../../..')
/** The reference validator of PDF/A and PDF/UA, in one file that is pinned; `npm run proof:pdf -- --fetch` brings it. */
const PINNED = JSON.parse(readFileSync(path.join(ROOT, 'build/proofs/verapdf.json'), 'utf8')) as {
  readonly file: string
  readonly sha256: string
}
const jar = path.join(ROOT, '.cache/verapdf', PINNED.file)
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper'

/** What every printed document claims: PDF/UA-1 and PDF/A-2a. */
export const FLAVOURS = ['ua1', '2a'] as const

/** Returns in English why nothing can be validated here, or null. A file that is not the pinned one is never run. */
export function lacksVeraPdf(): string | null {
  if (!existsSync(jar)) return 'veraPDF is not here: npm run proof:pdf -- --fetch'
  if (createHash('sha256').update(readFileSync(jar)).digest('hex') !== PINNED.sha256)
    return `${jar} is not the pinned veraPDF`
  return spawnSync('java', ['-version']).status === 0 ? null : 'there is no Java'
}

/**
 * Returns what veraPDF refuses of PDFs, a line each: file and broken rule. Several files a run, for Java takes seconds to start.
 * @throws where it did not judge every file
 */
export function refusalsOf(files: readonly string[], flavour: (typeof FLAVOURS)[number]): readonly string[] {
  const options = ['-f', flavour, '--format', 'text', '-v', ...files]
  const { stdout } = spawnSync('java', ['-Djava.awt.headless=true', '-cp', jar, MAIN_CLASS, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  const passed = lines.filter((line) => line.startsWith('PASS '))
  const failed = lines.filter((line) => line.startsWith('FAIL '))
  if (passed.length + failed.length !== files.length)
    throw new Error(
      `veraPDF judged ${passed.length + failed.length} of ${files.length} files: ${stdout.slice(0, 2000)}`
    )
  return lines.filter((line) => !line.startsWith('PASS '))
}
