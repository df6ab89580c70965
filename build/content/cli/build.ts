import { compileFolder } from '../edge/compile-folder'
import { showProblems } from '../edge/show-problems'
import { NotAPackError } from '../edge/write-pack'
import { type Command, STATUS, UsageError } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Compiles the contents into a pack. */
export const build: Command = {
  usage: 'build [--output DOSSIER] [--content DOSSIER] [--draft]',
  purpose: 'compile les contenus en un paquet (par défaut out/pack) ; --draft malgré les erreurs',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      output: { type: 'string', default: 'out/pack' },
      draft: { type: 'boolean', default: false }
    })
    refuseExtra(positionals, 0)
    const [content, folder] = [pathOf(values.content), pathOf(values.output)]
    const compilation = await compileFolder(content, folder, { draft: values.draft }).catch(
      (error: unknown) => {
        throw error instanceof NotAPackError ? new UsageError(error.message) : error
      }
    )
    output.say(showProblems(compilation, content))
    if (!compilation.written) {
      output.complain('Aucun paquet n’a été écrit : corrigez d’abord les erreurs.')
      return STATUS.problems
    }
    output.say(`Paquet écrit dans ${values.output}.`)
    return STATUS.fine
  }
}
