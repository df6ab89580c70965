import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { close, launch } from './fixtures/launch'
import { applicationWith, tinyHandbook } from './fixtures/other-handbook'
import { options, search } from './fixtures/search'

test('another handbook opens in the same application: it knows no chapter by name', async ({ profile }) => {
  const folder = applicationWith(tinyHandbook)
  const app = await launch(profile, [], folder)
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveTitle('Petit guide des plantes de bureau')
    await page.getByRole('main').locator('header').getByRole('link', { name: 'Arroser sans noyer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Arroser sans noyer' })).toBeVisible()
    await search(page, 'arrosoir')
    await expect(options(page).first()).toContainText('Arroser sans noyer')
  } finally {
    await close(app)
    rmSync(folder, { recursive: true, force: true })
  }
})

test.describe('a content of a form that the application does not know', () => {
  test.use({ allowedErrors: /./ })

  test('is told in words, in the place of the handbook', async ({ profile }) => {
    const folder = applicationWith(tinyHandbook)
    const pack = path.join(folder, 'out', 'pack')
    const contents = path.join(pack, 'contents.json')
    const strange = readFileSync(contents, 'utf8').replace('"fiche"', '"fable"')
    writeFileSync(contents, strange)
    // The manifest is made to agree, as a newer compiler would have done.
    const manifest = path.join(pack, 'pack.json')
    const listed = JSON.parse(readFileSync(manifest, 'utf8')) as {
      files: { path: string; size: number; sha256: string }[]
    }
    for (const file of listed.files) {
      if (file.path !== 'contents.json') continue
      file.size = Buffer.byteLength(strange)
      file.sha256 = createHash('sha256').update(strange).digest('hex')
    }
    writeFileSync(manifest, JSON.stringify(listed))
    const app = await launch(profile, [], folder)
    try {
      const page = await app.firstWindow()
      await expect(page.getByRole('alert')).toContainText('Le manuel n’a pas pu s’ouvrir')
    } finally {
      await close(app)
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
