import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasProgram } from '../setup/system-libraries.mjs'
import { Failure } from '../terminal/say.mjs'
import { publicKeyOf, type ReleaseKey } from './signature'

/** Tools that sign, the one that is preferred first. */
export const SIGNING_TOOLS = ['minisign', 'gpg'] as const satisfies readonly ReleaseKey['tool'][]

/**
 * Makes a key without a password, hands it on and throws it away.
 * @throws Failure, in French, where the tool makes no key
 */
export function withThrowAwayKey<T>(tool: ReleaseKey['tool'], use: (signer: ReleaseKey) => T): T {
  // Short: sockets of GnuPG's agent stand in it, and their paths have a limit.
  const folder = mkdtempSync(path.join(tmpdir(), 'cle-'))
  chmodSync(folder, 0o700)
  try {
    return use(tool === 'minisign' ? makeMinisignKey(folder) : makeGpgKey(folder))
  } finally {
    if (tool === 'gpg') spawnSync('gpgconf', ['--homedir', folder, '--kill', 'all'])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns the first tool that signs on this machine; null: there is none. */
export function availableTool(): ReleaseKey['tool'] | null {
  return SIGNING_TOOLS.find(hasProgram) ?? null
}

function makeMinisignKey(folder: string): ReleaseKey {
  const key = path.join(folder, 'essai.key')
  make('minisign', ['-G', '-W', '-p', publicKeyOf(key), '-s', key])
  return { tool: 'minisign', key }
}

function makeGpgKey(home: string): ReleaseKey {
  const gpg = ['--homedir', home, '--batch', '--quiet']
  make('gpg', [...gpg, '--passphrase', '', '--quick-generate-key', 'essai@essai.invalid', 'ed25519', 'sign'])
  const listed = make('gpg', [...gpg, '--with-colons', '--list-secret-keys'])
  const key = /^fpr:{9}([0-9A-F]{40}):/m.exec(listed)?.[1]
  if (key === undefined) throw new Failure('gpg n’a pas fait de clé d’essai.')
  return { tool: 'gpg', key, home }
}

function make(tool: ReleaseKey['tool'], args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  if (status !== 0) throw new Failure(`${tool} n’a pas fait de clé d’essai : ${stderr.trim()}`)
  return stdout
}
