import { STATUS, UsageError, type Command } from '../../content/cli/command'
import { readArguments } from '../../content/cli/options'
import { KEY_OPTIONS, RELEASE_OPTIONS, REPOSITORY_OPTION } from './options'
import { publishVersion } from './publish-version'

/** Publishes a newer version and no longer offers others. */
export const withdraw: Command = {
  usage: 'withdraw VERSION … --repository DOSSIER --key FICHIER.cle … [--pack out/pack] [--notes "…"]',
  purpose: 'publie une version plus récente et cesse de proposer celles qui sont nommées',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...REPOSITORY_OPTION,
      ...KEY_OPTIONS,
      ...RELEASE_OPTIONS
    })
    if (positionals.length === 0) throw new UsageError('Nommez la version à retirer.')
    await publishVersion(values, positionals, output)
    output.say(`Retirée : ${positionals.join(', ')}.`)
    return STATUS.fine
  }
}
