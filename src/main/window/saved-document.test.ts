import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { createSavedDocument } from './saved-document'

async function saved(name: string, answer = '') {
  const file = path.join(await emptyFolder(), name)
  writeFileSync(file, 'x')
  const asked: string[] = []
  const document = createSavedDocument({
    openPath: (opened) => Promise.resolve(asked.push(`open ${opened}`) > 0 ? answer : ''),
    showItemInFolder: (shown) => void asked.push(`show ${shown}`)
  })
  return { file, asked, document }
}

test('what was saved last is opened, or shown in its folder', async () => {
  const { file, asked, document } = await saved('Fiche.pdf')
  document.remember('/ailleurs.pdf')
  document.remember(file)
  expect(await document.open('document')).toBeNull()
  expect(await document.open('folder')).toBeNull()
  expect(asked).toEqual([`open ${file}`, `show ${file}`])
})

test('nothing is opened before something was saved, or once it is gone', async () => {
  const { file, asked, document } = await saved('Fiche.pdf')
  expect(await document.open('document')).toContain('n’est plus là')
  document.remember(file)
  rmSync(file)
  expect(await document.open('folder')).toContain('n’est plus là')
  expect(asked).toEqual([])
})

test('a file that the system could run is only shown, and a system without a program for it says so', async () => {
  const program = await saved('Fiche.desktop')
  program.document.remember(program.file)
  expect(await program.document.open('document')).toContain('dossier')
  expect(program.asked).toEqual([])
  const unknown = await saved('Fiche.epub', 'no application')
  unknown.document.remember(unknown.file)
  expect(await unknown.document.open('document')).toContain('aucun programme')
})
