import { execFileSync } from 'node:child_process'
import { chmod, lstat, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './testing/folder'
import { findSavingProblem, saveFile } from './save-file'

const bytes = new Uint8Array([1, 2, 3])
const posix = process.platform !== 'win32'

test.runIf(posix)('whoever could not read a document cannot read the one in its place', async () => {
  const file = path.join(await emptyFolder(), 'fiche.pdf')
  await writeFile(file, 'before')
  await chmod(file, 0o640)
  expect(await saveFile(file, bytes)).toBeNull()
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(new Uint8Array(await readFile(file))).toEqual(bytes)
})

test.runIf(posix)('what is no file is not replaced by one', async () => {
  const pipe = path.join(await emptyFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  expect(await saveFile(pipe, bytes)).toMatch(
    /: ce nom est celui d’un appareil ou d’un tube, non d’un fichier\./
  )
  expect((await lstat(pipe)).isFIFO()).toBe(true)
})

test('what stands in the way is known before there is a document', async () => {
  const folder = await emptyFolder()
  expect(await findSavingProblem(path.join(folder, 'fiche.pdf'))).toBeNull()
  expect(await findSavingProblem(folder)).toMatch(/: un dossier porte déjà ce nom\./)
  expect(await findSavingProblem(path.join(folder, 'none', 'fiche.pdf'))).toMatch(
    /: le dossier n’existe pas\./
  )
  expect(await readdir(folder)).toEqual([])
})
