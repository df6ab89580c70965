import { existsSync, readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DOSSIER_LIMITS } from '../shared/profile/dossier'
import { emptyFolder } from './files/testing/folder'
import { openingOf } from './opening'

test('a dossier is read as it is; what is none is refused with its name and why', async () => {
  const folder = await emptyFolder()
  const at = (name: string): string => path.join(folder, name)
  const open = (file: string): ReturnType<typeof openingOf> => openingOf({ kind: 'dossier', path: file })
  await writeFile(at('été'), 'à')
  expect(await open(at('été'))).toEqual({ kind: 'dossier', name: 'été', text: 'à' })

  const refused = async (file: string, why: string): Promise<void> =>
    expect(await open(file)).toEqual({ kind: 'refused', reason: expect.stringContaining(why) as string })
  await writeFile(at('large'), Buffer.alloc(DOSSIER_LIMITS.fileBytes + 1))
  await refused(at('large'), 'trop gros')
  await mkdir(at('folder'))
  await refused(at('folder'), 'un dossier du disque')
  await refused(at('none'), 'n’existe pas')
  await symlink(at('none'), at('link'))
  await refused(at('link'), 'n’existe pas')
  if (process.platform === 'win32') return
  await refused('/dev/zero', 'ce n’est pas un fichier')
})

/** The kernel tells no size of it; some containers hide what it holds. */
const UNSIZED = '/proc/kallsyms'
const isLarge = existsSync(UNSIZED) && readFileSync(UNSIZED).length > DOSSIER_LIMITS.fileBytes
test.runIf(isLarge)('a file that does not tell its size is bounded all the same', async () => {
  const opening = await openingOf({ kind: 'dossier', path: UNSIZED })
  expect(opening).toEqual({ kind: 'refused', reason: expect.stringContaining('trop gros') as string })
})
