import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { writeSmallPack } from '../testing/small-pack'

// Neither tuf-js nor its models speak here: only JSON, and openssl for the signatures.

interface Signed {
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[]
  readonly signed: unknown
}
interface Root extends Signed {
  readonly signed: {
    readonly keys: Readonly<Record<string, { readonly keyval: { readonly public: string } }>>
    readonly roles: Readonly<
      Record<string, { readonly keyids: readonly string[]; readonly threshold: number }>
    >
  }
}

/** The DER of an Ed25519 public key, up to its 32 bytes (RFC 8410). */
const DER = '302a300506032b6570032100'

/** Canonical JSON: names sorted, no space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

async function opensslAccepts(
  folder: string,
  content: string,
  publicKey: string,
  signature: string
): Promise<boolean> {
  const at = (name: string): string => join(folder, name)
  await writeFile(at('key.der'), Buffer.from(DER + publicKey, 'hex'))
  await writeFile(at('content'), content)
  await writeFile(at('signature'), Buffer.from(signature, 'hex'))
  const verified = spawnSync('openssl', [
    ...['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', at('key.der'), '-rawin'],
    ...['-in', at('content'), '-sigfile', at('signature')]
  ])
  return verified.status === 0
}

// Earlier ones cannot verify Ed25519 from the command line.
const usable = String(spawnSync('openssl', ['version']).stdout).startsWith('OpenSSL 3')

test.skipIf(!usable)(
  'openssl finds the signatures of a repository good, and of a changed one bad',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'publish-openssl-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const [repository, keys] = [join(folder, 'repository'), throwAwayKeys()]
    await initialise(repository, keys)
    await publishPack(
      repository,
      await writeSmallPack(join(folder, 'pack'), { version: '2026.11.1' }),
      keys,
      {
        notes: 'Des « guillemets », des accents : é, œ.'
      }
    )
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(repository, 'metadata', name), 'utf8'))
    const root = (await read('root.json')) as Root
    const roles = [
      ['root', '1.root.json'],
      ['targets', '1.targets.json'],
      ['snapshot', '1.snapshot.json'],
      ['timestamp', 'timestamp.json']
    ] as const
    for (const [role, name] of roles) {
      const { signatures, signed } = (await read(name)) as Signed
      const { keyids, threshold } = root.signed.roles[role] ?? { keyids: [], threshold: 1 }
      expect(signatures.length).toBeGreaterThanOrEqual(threshold)
      for (const { keyid, sig } of signatures) {
        expect(keyids).toContain(keyid)
        const publicKey = root.signed.keys[keyid]?.keyval.public ?? ''
        expect(await opensslAccepts(folder, canonical(signed), publicKey, sig)).toBe(true)
        expect(await opensslAccepts(folder, `${canonical(signed)} `, publicKey, sig)).toBe(false)
      }
    }
  }
)
