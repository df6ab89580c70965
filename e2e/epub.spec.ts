import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findingsIn, lacksEpubCheck } from '../src/main/epub/testing/epubcheck'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'
import { goTo } from './fixtures/navigation'

const fiches = contents.entries.filter(({ type }) => type === 'fiche')

test('a fiche and the handbook are saved as books from the window, the same as from the command line', async ({
  app,
  page,
  profile
}) => {
  const [saved, written] = ['saved.epub', 'written.epub'].map((name) => path.join(profile, name)) as [
    string,
    string
  ]
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, saved)
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Enregistrer en EPUB…' }).click()
    await expect(page.getByText(`EPUB enregistré : ${saved}`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ouvrir l’EPUB' })).toBeVisible()
  }
  await goTo(page, '/imprimer/fiche-acheter-du-libre')
  await save()
  const request = ['--print-fiche=fiche-acheter-du-libre', '--format=epub', `--output=${written}`]
  expect(await runApplication(...request)).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(saved).equals(readFileSync(written))).toBe(true)

  const whole = ['--print-handbook', '--format=epub', `--output=${written}`]
  expect(await runApplication(...whole)).toMatchObject({ status: 0, stderr: '' })
  const book = readFileSync(written)
  for (const { id } of contents.entries) expect(book.includes(`EPUB/${id}.xhtml`), id).toBe(true)
  expect(await runApplication('--print-fiche=aide', '--format=epub', `--output=${written}`)).toMatchObject({
    status: 1
  })
  expect(readFileSync(written).equals(book)).toBe(true)

  await goTo(page, '/imprimer/aide-lecteur')
  await expect(page.getByRole('button', { name: 'Enregistrer en PDF…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer en EPUB…' })).toBeHidden()
})

test('EPUBCheck finds nothing wrong in the handbook, a dossier, a fiche and a section', async ({
  profile
}) => {
  const reason = lacksEpubCheck()
  test.skip(reason !== null, reason ?? '')
  test.setTimeout(600_000)
  const dossier = writeDossier(profile, fiches.slice(0, 6))
  const requests = [
    '--print-handbook',
    `--print-dossier=${dossier}`,
    '--print-fiche=res-frise',
    '--print-fiche=fiche-cadre-juridique#deux-textes'
  ]
  for (const [index, request] of requests.entries()) {
    const book = path.join(profile, `${index}.epub`)
    expect(await runApplication(request, '--format=epub', `--output=${book}`)).toMatchObject({ status: 0 })
    expect(findingsIn(book), request).toEqual([])
  }
  const broken = path.join(profile, 'broken.epub')
  copyFileSync(path.join(profile, '2.epub'), broken)
  const bytes = readFileSync(broken)
  bytes.write('text/plain', bytes.indexOf('application/epub+zip'), 'latin1')
  writeFileSync(broken, bytes)
  expect(findingsIn(broken).join()).toContain('PKG-007')
})
