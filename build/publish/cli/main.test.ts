import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PACK_ID, writeSmallPack } from '../testing/small-pack'
import { runPublishTool } from './main'

let folder: string
let keyFiles: readonly string[]
const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ status: number; said: string }> {
  const lines: string[] = []
  const keep = (text: string): void => void lines.push(text)
  const status = await runPublishTool(args, { say: keep, complain: keep })
  return { status, said: lines.join('\n') }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-cli-'))
  await writeFile(at('phrase'), 'une phrase d’essai, jetée\n')
  for (const role of ['root', 'root', 'root', 'targets', 'targets', 'snapshot', 'timestamp']) {
    await run(
      'keys',
      '--role',
      role,
      '--name',
      `Essai ${role}`,
      '--output',
      at('cles'),
      '--passphrase-file',
      at('phrase')
    )
  }
  keyFiles = (await readdir(at('cles'))).filter((file) => file.endsWith('.cle')).toSorted()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('keys, a repository, a version, a change of key and a withdrawal follow one another', async () => {
  const [root1 = '', root2 = '', root3 = '', snapshot = '', targets = '', other = '', timestamp = ''] =
    keyFiles
  const roots = ['--key', at(`cles/${root1}`), '--key', at(`cles/${root2}`)]
  const publics = [root3, snapshot, targets, timestamp].flatMap((file) => [
    '--key',
    at(`cles/${file.replace('.cle', '.pub')}`)
  ])
  const repository = ['--repository', at('depot')]
  const phrase = ['--passphrase-file', at('phrase')]
  expect(await run('init', ...repository, ...roots, ...publics, ...phrase)).toMatchObject({ status: 0 })
  await cp(at('depot/metadata/root.json'), at('root.json'))

  const signing = [snapshot, targets, timestamp].flatMap((file) => ['--key', at(`cles/${file}`)])
  const first = await writeSmallPack(at('un'), { version: '2026.11.1' })
  expect(await run('release', ...repository, ...signing, ...phrase, '--pack', first)).toMatchObject({
    status: 0
  })
  const again = await run('release', ...repository, ...signing, ...phrase, '--pack', first)
  expect(again).toMatchObject({ status: 1, said: expect.stringContaining('est déjà publiée') as string })

  const old = targets.slice('targets-'.length, -'.cle'.length)
  const fresh = ['--new', at(`cles/${other.replace('.cle', '.pub')}`)]
  const renewed = [snapshot, other, timestamp].flatMap((file) => ['--key', at(`cles/${file}`)])
  expect(
    await run('rotate', ...repository, '--old', old, ...fresh, ...roots, ...renewed, ...phrase)
  ).toMatchObject({ status: 0 })

  // As the guide says: the root that began it all still leads to what the new key signs.
  const begun = ['--root', at('depot/metadata/1.root.json'), '--id', PACK_ID]
  expect(await run('verify', at('depot'), ...begun)).toMatchObject({ status: 0 })
  for (const wrong of [
    [at('nulle-part'), ...begun],
    [at('depot'), '--root', at('nulle-part.json')]
  ])
    expect(await run('verify', ...wrong)).toMatchObject({ status: 1 })

  const second = await writeSmallPack(at('deux'), { version: '2026.11.2' })
  expect(
    await run('withdraw', '2026.11.1', ...repository, ...renewed, ...phrase, '--pack', second)
  ).toMatchObject({ status: 0 })

  const one = at('cle-usb.zip')
  expect(await run('usb', ...repository, '--output', one)).toMatchObject({ status: 0 })
  const verified = await run('verify', one, '--root', at('root.json'), '--id', PACK_ID)
  expect(verified).toMatchObject({ status: 0, said: expect.stringContaining('version 2026.11.2') as string })
}, 120_000)

test('one key of the root is not enough to make a repository', async () => {
  const [root1 = ''] = keyFiles
  const publics = keyFiles.slice(1).flatMap((file) => ['--key', at(`cles/${file.replace('.cle', '.pub')}`)])
  const made = await run(
    'init',
    '--repository',
    at('seul'),
    '--key',
    at(`cles/${root1}`),
    ...publics,
    '--passphrase-file',
    at('phrase')
  )
  expect(made).toMatchObject({
    status: 1,
    said: expect.stringContaining('Il manque des signatures') as string
  })
}, 60_000)

test('a wrong passphrase is said as such', async () => {
  await writeFile(at('autre'), 'une autre phrase\n')
  const [root1 = ''] = keyFiles
  const made = await run(
    'init',
    '--repository',
    at('rien'),
    '--key',
    at(`cles/${root1}`),
    '--passphrase-file',
    at('autre')
  )
  expect(made).toMatchObject({ status: 2, said: expect.stringContaining('pas la phrase de passe') as string })
}, 60_000)

test('a short passphrase, an unknown role and a missing option are refused before anything is written', async () => {
  await writeFile(at('courte'), 'court\n')
  const keys = ['keys', '--name', 'X', '--output', at('nulle-part')]
  expect((await run(...keys, '--role', 'root', '--passphrase-file', at('courte'))).status).toBe(2)
  expect((await run(...keys, '--role', 'roi')).status).toBe(2)
  expect((await run('release')).status).toBe(2)
  expect(await readdir(folder)).not.toContain('nulle-part')
})
