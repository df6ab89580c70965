import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { findKeys } from './find-keys'

test('a key that holds a repository is found, at its top or in a folder of the known name; nothing else is', async () => {
  const media = await emptyFolder()
  const repository = async (...place: string[]): Promise<void> => {
    for (const name of ['metadata', 'targets'])
      await mkdir(path.join(media, ...place, name), { recursive: true })
    await writeFile(path.join(media, ...place, 'metadata', 'timestamp.json'), '{}')
  }
  await repository('CLE')
  await repository('AUTRE', 'manuel')
  await repository('PHOTOS', 'vacances')
  await mkdir(path.join(media, 'VIDE'))
  await mkdir(path.join(media, 'PIEGE', 'metadata', 'timestamp.json'), { recursive: true })
  await writeFile(path.join(media, 'fichier'), '')
  expect(await findKeys({ parents: [media, path.join(media, 'nowhere')], volumes: [] })).toEqual([
    { name: 'AUTRE', path: path.join(media, 'AUTRE', 'manuel') },
    { name: 'CLE', path: path.join(media, 'CLE') }
  ])
  const single = { parents: [], volumes: [path.join(media, 'CLE')] }
  expect(await findKeys(single)).toEqual([{ name: 'CLE', path: path.join(media, 'CLE') }])
})
