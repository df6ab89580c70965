import { stat } from 'node:fs/promises'
import { STATUS, UsageError, type Command } from '../../content/cli/command'
import { pathOf, readArguments, refuseExtra } from '../../content/cli/options'
import { PublishError } from '../publish-error'
import { verifyRepository } from '../repository/verify'
import { required } from './options'

/** Verifies a repository with the code that the application uses. */
export const verify: Command = {
  usage: 'verify DEPOT --root root.json [--id numerique-ouvert]',
  purpose:
    'vérifie un dépôt (dossier ou fichier unique) comme le fera une application qui connaît cette racine',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      root: { type: 'string' },
      id: { type: 'string', default: 'numerique-ouvert' }
    })
    const [given] = positionals
    if (given === undefined) throw new UsageError('Nommez le dépôt à vérifier.')
    refuseExtra(positionals, 1)
    const path = pathOf(given)
    const there = await stat(path).catch(() => {
      throw new PublishError(`Il n’y a rien à cet endroit : ${path}`)
    })
    const kind = there.isDirectory() ? 'folder' : 'file'
    const found = await verifyRepository({ kind, path }, required(values.root, 'root'), values.id)
    if ('outcome' in found) {
      output.complain(`${found.message} (${found.code} : ${found.detail})`)
      return STATUS.problems
    }
    const { pack, size, signers } = found
    output.say(
      `« ${pack.title} », version ${pack.version} du ${pack.publishedOn} : ${size} octets, en ordre.`
    )
    output.say(`Signée par ${signers.map(({ name, keyId }) => `${name} (${keyId.slice(0, 8)})`).join(', ')}.`)
    return STATUS.fine
  }
}
