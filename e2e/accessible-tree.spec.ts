import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { inRoot } from '../build/terminal/root.mjs'
import {
  accessibleLine,
  missingForTree,
  partOf,
  readTree,
  startAccessibilityBus
} from './fixtures/accessible'
import { expect, test } from './fixtures/app'
import { close } from './fixtures/launch'
import { goTo } from './fixtures/navigation'
import { search } from './fixtures/search'

const APPROVED = inRoot('e2e/fixtures/approved/accessible-tree.txt')
type Tree = ReturnType<typeof readTree>

/** Waits until the tree holds a node: a screen reader is told after the screen is. */
async function treeWith(role: string, name: RegExp): Promise<Tree> {
  let tree: Tree = []
  await expect
    .poll(() => {
      tree = readTree()
      return tree.some((node) => node.role === role && name.test(node.name))
    })
    .toBe(true)
  return tree
}

const under = (tree: Tree, role: string, name?: string): Tree =>
  partOf(tree, (node) => node.role === role && (name === undefined || node.name === name))

const lines = (tree: Tree, roles: readonly string[]): readonly string[] =>
  tree.filter(({ role, name }) => roles.includes(role) && name !== '').map(accessibleLine)

/** What live regions say now. */
function said(tree: Tree): readonly string[] {
  return tree.flatMap((node) =>
    node.attributes.live === undefined || node.attributes.live === 'off'
      ? []
      : partOf(tree, (one) => one === node)
          .filter(({ role, name }) => role === 'static' && name !== '')
          .map(({ name }) => `said « ${name} »`)
  )
}

/** Waits until a live region says something, and returns all that they say. */
async function saying(words: RegExp): Promise<readonly string[]> {
  let now: readonly string[] = []
  await expect
    .poll(() => {
      now = said(readTree())
      return now.some((line) => words.test(line))
    })
    .toBe(true)
  return [...new Set(now)]
}

async function opensAs(page: Page, path: string, title: RegExp): Promise<Tree> {
  await goTo(page, path)
  return treeWith('heading', title)
}

test('what assistive technologies are given of the main work is as it was approved', async ({ open }) => {
  const missing = missingForTree()
  test.skip(missing !== null, missing ?? '')
  const endBus = await startAccessibilityBus()
  const { app, page } = await open(['--force-renderer-accessibility'])
  try {
    const heard: string[] = []
    const note = (title: string, found: readonly string[]): void => {
      expect(found, title).not.toEqual([])
      heard.push(`# ${title}`, ...found, '')
    }
    const first = await treeWith('heading', /Manuel/)
    note('start', lines(under(first, 'document web'), ['heading', 'page tab', 'landmark']))

    const fiche = await opensAs(page, '/lire/fiche-cadre-juridique', /^Le cadre juridique$/)
    note('headings of a fiche', lines(under(fiche, 'document web'), ['heading']))
    note('the place in the contents', lines(under(fiche, 'landmark', 'Sommaire'), ['link']).slice(0, 12))
    const items = fiche.filter(({ role }) => role === 'list item')
    expect(items.length).toBeGreaterThan(10)
    expect(
      items.filter(({ attributes }) => attributes.posinset === undefined || attributes.setsize === undefined),
      'every item of a list has a position'
    ).toEqual([])
    const toggles = lines(fiche, ['toggle button'])
    note('buttons that stay pressed', toggles.slice(0, 4))

    await page.keyboard.press('Control+d')
    note('a bookmark', await saying(/Signet ajouté/))

    await page.getByRole('button', { name: 'Fermer ce message' }).first().click()
    await search(page, 'sbom')
    const counted = (await saying(/passage/)).filter((line) => line.includes('passage'))
    const options = lines(under(readTree(), 'list box', 'Passages trouvés'), ['list item'])
    note('a search', [...counted, ...options.slice(0, 3)])
    await page.keyboard.press('Escape')

    await goTo(page, '/lire/fiche-cadre-juridique')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('donnees')
    await page.keyboard.press('Enter')
    note(
      'found in the page',
      (await saying(/Section/)).filter((line) => /Section|sur/.test(line))
    )
    await page.keyboard.press('Escape')

    const definition = await opensAs(page, '/lire/glo-sbom', /^Inventaire des composants/)
    note('a definition', lines(under(definition, 'document web'), ['heading', 'term']).slice(0, 6))

    for (const id of ['def-sla', 'def-tma']) {
      await goTo(page, `/lire/${id}`)
      await page.keyboard.press('Control+Shift+d')
      await saying(/Ajouté au dossier/)
    }
    await opensAs(page, '/dossiers', /^Mes dossiers$/)
    await page
      .getByRole('button', { name: /^Descendre/ })
      .first()
      .focus()
    await page.keyboard.press('Alt+ArrowDown')
    note(
      'a dossier in another order',
      (await saying(/place 2 sur 2/)).filter((line) => line.includes('place'))
    )

    await goTo(page, '/imprimer/fiche-cadre-juridique')
    note('the preview', lines(await treeWith('image', /^Page 1 sur \d\s:/), ['image']))

    const versions = await opensAs(page, '/versions', /^Versions du contenu$/)
    note('where a version is imported', lines(under(versions, 'document web'), ['heading']))

    const now = `${heard.join('\n').replace(/[\u00a0\u202f]/g, ' ')}\n`
    if (process.env['APPROVE'] === '1') writeFileSync(APPROVED, now)
    expect(existsSync(APPROVED), 'it is approved').toBe(true)
    expect(now).toBe(readFileSync(APPROVED, 'utf8'))
  } finally {
    // First the application: without its bus it would be cut short while it writes.
    await close(app)
    endBus()
  }
})
