import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { parseJson } from '../../../src/shared/text/parse-json'
import { UsageError } from '../../content/cli/command'
import { pathOf } from '../../content/cli/options'
import { publicKeySchema, type PublicKey } from '../keys/public-key'
import { openKey, sealedKeySchema, WrongPassphraseError, type SealedKey } from '../keys/sealed-key'
import type { SigningKey } from '../keys/signing-key'
import { askPassphrase } from './passphrase'

/** Keys named on the command line: all can be listed, those of key files can sign. */
export interface NamedKeys {
  readonly known: readonly PublicKey[]
  readonly signing: readonly SigningKey[]
}

/** Reads key files and public files, asking for the passphrase of each key file. @throws UsageError */
export async function readKeys(
  files: readonly string[],
  passphraseFile: string | undefined
): Promise<NamedKeys> {
  const [known, signing]: [PublicKey[], SigningKey[]] = [[], []]
  for (const file of files) {
    const data = parseJson(await readFile(pathOf(file), 'utf8'))
    if (v.is(sealedKeySchema, data)) {
      const key = await open(data, passphraseFile)
      signing.push(key)
      known.push(key.key)
    } else {
      const parsed = v.safeParse(publicKeySchema, data)
      if (!parsed.success) throw new UsageError(`${file} n’est pas un fichier de clé.`)
      known.push(parsed.output)
    }
  }
  return { known, signing }
}

async function open(sealed: SealedKey, passphraseFile: string | undefined): Promise<SigningKey> {
  const passphrase = await askPassphrase(`Phrase de passe de ${sealed.name} (${sealed.role})`, passphraseFile)
  try {
    return openKey(sealed, passphrase)
  } catch (error) {
    if (!(error instanceof WrongPassphraseError)) throw error
    throw new UsageError(`Ce n’est pas la phrase de passe de ${sealed.name} (${sealed.role}).`)
  }
}
