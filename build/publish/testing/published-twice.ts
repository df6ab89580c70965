import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { makeKey } from '../keys/signing-key'
import { readRepository, writeFiles } from '../repository/files'
import { rotateKey } from '../repository/rotate'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { writeSmallPack } from './small-pack'

/** A repository after its first version, and after its second. */
interface Published {
  readonly first: string
  readonly second: string
}

/** Publishes two versions below a folder; after each, the keys of the root and of the list of versions are replaced. */
export async function publishTwice(folder: string): Promise<Published> {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  let keys = throwAwayKeys()
  await initialise(second, keys)
  for (const version of ['2026.11.1', '2026.12.1']) {
    const notes = 'Des « guillemets », des accents\u00a0: é, œ.'
    await publishPack(second, await writeSmallPack(join(folder, version), { version }), keys, { notes })
    for (const role of ['root', 'targets'] as const) {
      const fresh = makeKey(role, `Nouvelle ${version}`)
      const old = keys.find(({ key }) => key.role === role)
      keys = [...keys, fresh]
      await writeFiles(second, rotateKey(await readRepository(second), old?.key.keyId ?? '', fresh.key, keys))
      keys = keys.filter((key) => key !== old)
    }
    if (version === '2026.11.1') await cp(second, first, { recursive: true })
  }
  return { first, second }
}
