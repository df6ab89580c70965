import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { STATUS, type Command } from '../../content/cli/command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from '../../content/cli/options'
import { makeDemo } from '../demo/make-demo'
import { PublishError } from '../publish-error'
import { required } from './options'

/** Makes repositories to try. */
export const demo: Command = {
  usage: 'demo --output DOSSIER [--content DOSSIER]',
  purpose: 'fabrique root.json et trois dépôts d’essai (v1, v2, v3), signés par des clés jetées aussitôt',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { ...CONTENT_OPTION, output: { type: 'string' } })
    refuseExtra(positionals, 0)
    const folder = required(values.output, 'output')
    if (
      await access(join(folder, 'root.json')).then(
        () => true,
        () => false
      )
    ) {
      throw new PublishError(`${folder} contient déjà une démonstration : choisissez un autre dossier.`)
    }
    await makeDemo(pathOf(values.content), folder)
    output.say(`Démonstration prête : ${folder}/root.json, v1, v2, v3.`)
    return STATUS.fine
  }
}
