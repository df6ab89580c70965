import { examineFolder } from '../edge/compile-folder'
import { showProblems } from '../edge/show-problems'
import { hasErrors } from '../model/problem'
import { type Command, STATUS } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Says everything that is wrong with the contents. */
export const check: Command = {
  usage: 'check [--content DOSSIER] [--json]',
  purpose: 'dit tout ce qui ne va pas : fichier, ligne, colonne et que faire',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      json: { type: 'boolean', default: false }
    })
    refuseExtra(positionals, 0)
    const content = pathOf(values.content)
    const examination = await examineFolder(content)
    output.say(
      values.json ? JSON.stringify(examination.problems, null, 2) : showProblems(examination, content)
    )
    return hasErrors(examination.problems) ? STATUS.problems : STATUS.fine
  }
}
