import { examine } from '../examine'
import type { Handbook } from '../handbook/read-handbook'
import { hasErrors, type Problem, sortProblems } from '../model/problem'
import { assemblePack } from '../pack/assemble'
import { checkReadable } from '../pack/check-readable'
import { readContent } from './read-content'
import { writePack } from './write-pack'

/** What came of a content folder. */
export interface FolderExamination {
  readonly handbook: Handbook
  readonly problems: readonly Problem[]
}

/** Returns what a content folder says and all that is wrong with it. Rejects where the folder cannot be read. */
export async function examineFolder(content: string): Promise<FolderExamination> {
  const folder = await readContent(content)
  const { handbook, problems } = examine(folder.files, folder.unread)
  return { handbook, problems: sortProblems([...folder.problems, ...problems]) }
}

/**
 * Compiles a content folder into the pack folder `output` and returns what was found. Nothing is written where there
 * are errors, unless a draft is asked for: then whatever could be read is.
 */
export async function compileFolder(
  content: string,
  output: string,
  { draft }: { readonly draft: boolean }
): Promise<FolderExamination & { readonly written: boolean }> {
  const examination = await examineFolder(content)
  if (!draft && hasErrors(examination.problems)) return { ...examination, written: false }
  const pack = assemblePack(examination.handbook)
  if (pack === null) return { ...examination, written: false }
  const refused = draft ? [] : await checkReadable(examination.handbook, pack)
  const problems = sortProblems([...examination.problems, ...refused])
  if (refused.length === 0) await writePack(pack, output)
  return { handbook: examination.handbook, problems, written: refused.length === 0 }
}
