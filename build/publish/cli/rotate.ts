import { STATUS, UsageError, type Command } from '../../content/cli/command'
import { readArguments, refuseExtra } from '../../content/cli/options'
import { readRepository, writeFiles } from '../repository/files'
import { rotateKey } from '../repository/rotate'
import { KEY_OPTIONS, REPOSITORY_OPTION, required } from './options'
import { readKeys } from './read-keys'

/** Replaces a key by another one. */
export const rotate: Command = {
  usage:
    'rotate --repository DOSSIER --old IDENTIFIANT --new FICHIER.pub --key FICHIER.cle … [--passphrase-file FICHIER]',
  purpose:
    'remplace une clé : signent deux clés « root » et, si elle n’est pas « root », les clés de publication',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...REPOSITORY_OPTION,
      ...KEY_OPTIONS,
      old: { type: 'string' },
      new: { type: 'string' }
    })
    refuseExtra(positionals, 0)
    const folder = required(values.repository, 'repository')
    if (values.old === undefined)
      throw new UsageError('« --old » attend le début de l’identifiant de la clé.')
    const [added] = (await readKeys([required(values.new, 'new')], values['passphrase-file'])).known
    if (added === undefined) throw new UsageError('« --new » attend un fichier de clé.')
    const { signing } = await readKeys(values.key, values['passphrase-file'])
    await writeFiles(folder, rotateKey(await readRepository(folder), values.old, added, signing))
    output.say(`La clé ${values.old} est remplacée par ${added.keyId.slice(0, 8)} (${added.name}).`)
    return STATUS.fine
  }
}
