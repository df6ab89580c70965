import { type Problem, reporter, TOP } from '../model/problem'
import type { SourceFile } from '../model/source'
import { didYouMean } from '../nearest'
import { isGuideName } from '../schema/view'
import { LISTS } from './lists'
import { REGISTERS } from './read-handbook'

const READ: ReadonlySet<string> = new Set([...Object.values(REGISTERS), ...Object.values(LISTS)])

/** Warns of files that nothing reads, whatever they say: `source.yaml`, `fiche-une.txt`. */
export function checkStrays(files: readonly SourceFile[], problems: Problem[]): void {
  for (const { path } of files) {
    if (path.endsWith('.md') || READ.has(path)) continue
    if (path.endsWith('.yaml') && isGuideName(path.slice(0, -'.yaml'.length))) continue
    const message = `Aucun fichier de ce nom n’est lu ici : celui-ci est ignoré. Une entrée est en .md.${didYouMean(path, READ)}`
    reporter(path, problems)(TOP, 'fichier-ignore', message, 'avertissement')
  }
}
