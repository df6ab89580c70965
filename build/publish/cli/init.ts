import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { STATUS, type Command } from '../../content/cli/command'
import { readArguments, refuseExtra } from '../../content/cli/options'
import { PublishError } from '../publish-error'
import { writeFiles } from '../repository/files'
import { makeRoot } from '../repository/root'
import { KEY_OPTIONS, REPOSITORY_OPTION, required } from './options'
import { readKeys } from './read-keys'

/** Makes an empty repository. */
export const init: Command = {
  usage:
    'init --repository DOSSIER --key FICHIER.cle --key FICHIER.cle --key FICHIER.pub … [--passphrase-file FICHIER]',
  purpose:
    'crée un dépôt : au moins deux clés « root » signent, les autres peuvent n’être que des fichiers .pub',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { ...REPOSITORY_OPTION, ...KEY_OPTIONS })
    refuseExtra(positionals, 0)
    const folder = required(values.repository, 'repository')
    const root = join(folder, 'metadata', 'root.json')
    if (
      await access(root).then(
        () => true,
        () => false
      )
    )
      throw new PublishError(`${folder} est déjà un dépôt.`)
    const { known, signing } = await readKeys(values.key, values['passphrase-file'])
    await writeFiles(
      folder,
      makeRoot(
        known,
        signing.filter(({ key }) => key.role === 'root')
      )
    )
    output.say(`Dépôt créé. Les applications doivent recevoir ${root}.`)
    return STATUS.fine
  }
}
