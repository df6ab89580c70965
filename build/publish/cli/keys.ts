import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { STATUS, UsageError, type Command } from '../../content/cli/command'
import { readArguments, refuseExtra } from '../../content/cli/options'
import { ROLES, roleSchema } from '../keys/public-key'
import { sealKey } from '../keys/sealed-key'
import { makeKey } from '../keys/signing-key'
import { PublishError } from '../publish-error'
import { askNewPassphrase } from './passphrase'
import { required } from './options'

/** Makes one key: a file sealed by a passphrase, and the file that everybody may have. */
export const keys: Command = {
  usage: `keys --role ${ROLES.join('|')} --name "NOM" --output DOSSIER [--passphrase-file FICHIER]`,
  purpose: 'crée une clé : un fichier .cle protégé par une phrase de passe, et un fichier .pub à diffuser',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      role: { type: 'string' },
      name: { type: 'string' },
      output: { type: 'string' },
      'passphrase-file': { type: 'string' }
    })
    refuseExtra(positionals, 0)
    const role = v.safeParse(roleSchema, values.role)
    if (!role.success) throw new UsageError(`« --role » attend ${ROLES.join(', ')}.`)
    if (values.name === undefined) throw new UsageError('« --name » attend le nom que verront les lecteurs.')
    const folder = required(values.output, 'output')
    const key = makeKey(role.output, values.name)
    const sealed = sealKey(key, await askNewPassphrase(values['passphrase-file']))
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${role.output}-${key.key.keyId.slice(0, 8)}`)
    await writeNew(`${file}.cle`, sealed, 0o600)
    await writeNew(`${file}.pub`, key.key, 0o644)
    output.say(`Clé « ${role.output} » de ${values.name} : ${file}.cle (secret) et ${file}.pub (à diffuser).`)
    return STATUS.fine
  }
}

async function writeNew(file: string, value: unknown, mode: number): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode }).catch(
    (error: unknown) => {
      throw new PublishError(`${file} n’a pas pu être écrit : ${String(error)}`)
    }
  )
}
