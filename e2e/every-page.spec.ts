import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'

interface Listed {
  readonly id: string
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
    // What stands around the text and the colours are the same on every page of a kind, and are looked at in
    // accessibility.spec.ts and views.spec.ts.
    await expectNoViolations(page, entry.id, { part: 'main', colours: 'not' })
  }
})
