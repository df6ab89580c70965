import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compileHelp, type HelpOptions } from './compile-help'

/** Where the guides stand below the pages of the application. */
const HELP_FOLDER = 'help'

/**
 * Compiles the guides into the pages of an application, in place of those that are there.
 * @throws Failure, in French, where a guide has errors
 */
export async function writeHelp(options: HelpOptions, pages: string): Promise<void> {
  const files = await compileHelp(options)
  const folder = path.join(pages, HELP_FOLDER)
  await rm(folder, { recursive: true, force: true })
  for (const { path: place, bytes } of files) {
    const file = path.join(folder, place)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
