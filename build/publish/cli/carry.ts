import { STATUS, type Command } from '../../content/cli/command'
import { pathOf, readArguments, refuseExtra } from '../../content/cli/options'
import { carryTrust } from '../repository/carry-trust'
import { REPOSITORY_OPTION, required } from './options'

/** Prepares the metadata that the application will carry. */
export const carry: Command = {
  usage: 'carry --repository DOSSIER [--pack out/pack] [--output trust]',
  purpose: 'prépare ce à quoi l’application se fiera : les métadonnées du dépôt, dont elle porte la version',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...REPOSITORY_OPTION,
      pack: { type: 'string', default: 'out/pack' },
      output: { type: 'string', default: 'trust' }
    })
    refuseExtra(positionals, 0)
    const folder = pathOf(values.output)
    const version = await carryTrust(required(values.repository, 'repository'), pathOf(values.pack), folder)
    output.say(
      `Version ${version} : métadonnées dans ${folder}. Reconstruisez l’application pour les joindre.`
    )
    return STATUS.fine
  }
}
