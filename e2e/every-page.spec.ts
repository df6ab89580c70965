import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { root } from '../build/terminal/root.mjs'
import { type EntryType, kindOf } from '../src/shared/content/kinds'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplication } from './fixtures/command-line'
import { pdfPages } from './fixtures/pdf'
import { expectTrustworthy } from './fixtures/trustworthy'

interface Listed {
  readonly id: string
  readonly type: EntryType
  readonly title: string
  readonly sections: readonly { readonly id: string }[]
}
const contents = JSON.parse(readFileSync(path.join(root, 'out', 'pack', 'contents.json'), 'utf8')) as {
  readonly entries: readonly Listed[]
}
const known = new Set(
  contents.entries.flatMap(({ id, sections }) => [
    `/lire/${id}`,
    ...sections.map((section) => `/lire/${id}#${section.id}`)
  ])
)

/** Goes to the next page as a reader does: by the link at the foot of this one. */
async function readOn(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Suite de la lecture' })
    .getByRole('link', { name: /^Suivant/ })
    .click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title)
}

test('every page opens in reading order, passes axe, and has no link that leads nowhere', async ({
  page
}) => {
  test.setTimeout(15 * 60_000)
  const [first, ...others] = contents.entries
  await page.getByRole('main').waitFor()
  await page.goto(`app://handbook/lire/${first?.id}`)
  await page.getByRole('article').waitFor()
  for (const entry of others) {
    await readOn(page, entry.title)
    const links = await page
      .getByRole('article')
      .locator('a[href^="/lire/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    expect(
      links.filter((link) => !known.has(decodeURI(link))),
      `links of ${entry.id}`
    ).toEqual([])
    // What stands around the text is the same on every page, and is looked at in accessibility.spec.ts.
    await expectNoViolations(page, entry.id, 'main')
  }
})

test('every page prints, without an empty page, and every fiche on two pages at most', async ({
  profile
}) => {
  test.setTimeout(10 * 60_000)
  const folder = path.join(profile, 'pdf')
  const ended = await runApplication('--print-fiche=all', `--output=${folder}`)
  expect(ended).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(folder)).toHaveLength(contents.entries.length)
  for (const { id, type, title } of contents.entries) {
    const file = path.join(folder, `${id}.pdf`)
    await expectTrustworthy(file, title)
    const pages = pdfPages(file)
    // The footer alone has about a dozen words.
    for (const text of pages) expect(text.split(/\s+/).length, `a page of ${id}`).toBeGreaterThan(25)
    // What is read at a meeting or looked up. A template has room to write, and may take more.
    if (kindOf(type).fitsSheet ? type !== 'modele' : ['definition', 'texte-juridique'].includes(type)) {
      expect(pages.length, `pages of ${id}`).toBeLessThanOrEqual(2)
    }
  }
})
