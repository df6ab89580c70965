import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { readDossierFile } from './read-dossier-file'

/** Returns why a file of a folder was refused. */
function refusal(file: string): string {
  const reading = readDossierFile(file)
  return reading.ok ? 'was read' : reading.message
}

test('what cannot be read is said in the words of whoever wants it read', async () => {
  const folder = await emptyFolder()
  expect(refusal(path.join(folder, 'absent.json'))).toMatch(/: ce fichier n’existe pas\./)
  expect(refusal(folder)).toMatch(/: c’est un dossier du disque, non un fichier\./)
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const pipe = path.join(await emptyFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  expect(refusal(pipe)).toMatch(/: ce n’est pas un fichier\./)
})
