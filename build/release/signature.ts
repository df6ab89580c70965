import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { hasProgram } from '../setup/system-libraries.mjs'
import { Failure } from '../terminal/say.mjs'

/** With what a file is signed. */
export type ReleaseKey =
  /** Path of a secret key of minisign; the public one stands beside it, as `.pub`. */
  | { readonly tool: 'minisign'; readonly key: string }
  /** Fingerprint of a key of GnuPG, in its usual folder unless another is told. */
  | { readonly tool: 'gpg'; readonly key: string; readonly home?: string }

/**
 * Signs a file with a detached signature, verifies it, and returns its path. The tool itself asks for a password where the key
 * has one.
 * @throws Failure, in French, where the tool is missing, signs nothing or does not verify what it signed
 */
export function signFile(file: string, signer: ReleaseKey): string {
  const { tool } = signer
  if (!hasProgram(tool)) throw new Failure(`${tool} n’est pas sur ce poste : installez-le pour signer.`)
  const signature = `${file}${tool === 'minisign' ? '.minisig' : '.asc'}`
  if (!run(signer, signing(file, signature, signer)))
    throw new Failure(`${tool} n’a pas signé : vérifiez la clé, et ce qu’il en dit ci-dessus.`)
  if (!isSignedBy(file, signature, signer))
    throw new Failure(`La signature que ${tool} vient de faire ne se vérifie pas : ne diffusez rien.`)
  return signature
}

/** Returns whether a detached signature is that of a file by this signer. */
export function isSignedBy(file: string, signature: string, signer: ReleaseKey): boolean {
  if (signer.tool === 'minisign')
    return run(signer, ['-V', '-q', '-p', publicKeyOf(signer.key), '-m', file, '-x', signature])
  const { stdout, status } = spawnSync('gpg', ['--batch', '--status-fd=1', '--verify', signature, file], {
    encoding: 'utf8',
    env: environmentOf(signer),
    stdio: ['ignore', 'pipe', 'ignore']
  })
  // The signature of whichever key is in the key ring would verify as well.
  return status === 0 && stdout.split('\n').some((line) => isBy(line, signer.key))
}

/** `VALIDSIG` ends with the fingerprint of the primary key; see doc/DETAILS of GnuPG. */
function isBy(line: string, key: string): boolean {
  const [, kind, ...words] = line.split(' ')
  return kind === 'VALIDSIG' && [words[0], words.at(-1)].includes(key)
}

function signing(file: string, signature: string, signer: ReleaseKey): readonly string[] {
  return signer.tool === 'minisign'
    ? ['-S', '-s', signer.key, '-m', file, '-x', signature, '-t', path.basename(file)]
    : ['--yes', '--armor', `--local-user=${signer.key}`, `--output=${signature}`, '--detach-sign', file]
}

/** Returns the path of the public key beside a secret one. */
export function publicKeyOf(secretKey: string): string {
  return `${secretKey.replace(/\.key$/, '')}.pub`
}

function run(signer: ReleaseKey, args: readonly string[]): boolean {
  // On this terminal: a password may be asked for.
  return spawnSync(signer.tool, args, { env: environmentOf(signer), stdio: 'inherit' }).status === 0
}

function environmentOf(signer: ReleaseKey): NodeJS.ProcessEnv {
  return signer.tool === 'gpg' && signer.home !== undefined
    ? { ...process.env, GNUPGHOME: signer.home }
    : process.env
}
