import { access, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { damageFile } from '../testing/damage-file'
import { writeSmallPack } from '../testing/small-pack'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { placeTrust } from './carried-trust'
import { carryTrust } from './carry-trust'

/** A repository whose second version is compiled, and where an application takes what it trusts from. */
async function desk(): Promise<
  Record<'folder' | 'repository' | 'first' | 'pack' | 'trust' | 'output', string>
> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-carry-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const at = (name: string): string => join(folder, name)
  const keys = throwAwayKeys()
  await initialise(at('repository'), keys)
  const first = await writeSmallPack(at('first'), { version: '2026.11.1' })
  const pack = await writeSmallPack(at('second'), { version: '2026.12.1' })
  for (const one of [first, pack]) await publishPack(at('repository'), one, keys)
  return { folder, repository: at('repository'), first, pack, trust: at('trust'), output: at('out') }
}

test('an application carries the metadata of the version that it carries, and nothing else', async () => {
  const { repository, pack, trust, output } = await desk()
  expect(await carryTrust(repository, pack, trust)).toBe('2026.12.1')
  expect(await placeTrust(trust, pack, output)).toBe(true)
  expect((await readdir(output)).toSorted()).toEqual([
    '2.snapshot.json',
    '2.targets.json',
    'root.json',
    'timestamp.json'
  ])
})

test('a content that is not what was signed is refused', async () => {
  const { folder, repository, first, trust } = await desk()
  await expect(carryTrust(repository, first, trust)).rejects.toThrow('n’est pas la version signée')
  const other = await writeSmallPack(join(folder, 'other'), {
    version: '2026.12.1',
    files: { 'a.json': '1' }
  })
  await expect(carryTrust(repository, other, trust)).rejects.toThrow('n’est pas la version signée')
  await expect(access(trust)).rejects.toThrow('ENOENT')
})

test.each(['root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json'])(
  'a build does not take metadata whose %s was changed or is missing',
  async (name) => {
    const { repository, pack, trust, output } = await desk()
    await carryTrust(repository, pack, trust)
    const repair = await damageFile(join(trust, name))
    await expect(placeTrust(trust, pack, output)).rejects.toThrow('ne sont pas signées')
    await repair()
    await rm(join(trust, name))
    await expect(placeTrust(trust, pack, output)).rejects.toThrow(/ne sont pas signées|aucune version/)
    await expect(access(output)).rejects.toThrow('ENOENT')
  }
)

test('a build takes neither the metadata of another handbook, nor a content older than its metadata', async () => {
  const { folder, repository, first, pack, trust, output } = await desk()
  await carryTrust(repository, pack, trust)
  await expect(placeTrust(trust, first, output)).rejects.toThrow('plus ancien')
  const other = await writeSmallPack(join(folder, 'foreign'), { id: 'autre', version: '2026.12.1' })
  await expect(placeTrust(trust, other, output)).rejects.toThrow('ne connaît aucune version')
})

test('without metadata nothing is carried, not even what an earlier build had', async () => {
  const { repository, pack, trust, output } = await desk()
  await carryTrust(repository, pack, trust)
  await cp(trust, output, { recursive: true })
  await rm(trust, { recursive: true })
  expect(await placeTrust(trust, pack, output)).toBe(false)
  await expect(access(output)).rejects.toThrow('ENOENT')
})
