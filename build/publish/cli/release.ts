import { STATUS, type Command } from '../../content/cli/command'
import { readArguments, refuseExtra } from '../../content/cli/options'
import { KEY_OPTIONS, RELEASE_OPTIONS, REPOSITORY_OPTION } from './options'
import { publishVersion } from './publish-version'

/** Signs a new version. */
export const release: Command = {
  usage:
    'release --repository DOSSIER --key FICHIER.cle … [--pack out/pack] [--notes "…"] [--reviewed-on AAAA-MM-JJ]',
  purpose: 'signe le paquet compilé comme nouvelle version (clés « targets », « snapshot » et « timestamp »)',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...REPOSITORY_OPTION,
      ...KEY_OPTIONS,
      ...RELEASE_OPTIONS
    })
    refuseExtra(positionals, 0)
    await publishVersion(values, [], output)
    return STATUS.fine
  }
}
