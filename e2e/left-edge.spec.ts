import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

const PAGES = [
  '/',
  '/lire/fiche-cadre-juridique',
  '/lire/res-licences',
  '/recherche?q=licence',
  '/signets',
  '/notes',
  '/dossiers',
  '/versions',
  '/changements',
  '/reglages',
  '/verifier',
  '/verifier-installation',
  '/a-propos',
  '/imprimer/fiche-cadre-juridique'
]

test('every page begins at the same left edge, however wide the window is', async ({ app, page }) => {
  test.slow()
  for (const width of [1280, 1920]) {
    await app.evaluate(
      ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 900),
      width
    )
    const edges = new Map<number, string[]>()
    for (const address of PAGES) {
      await goTo(page, address)
      // On the first page the emblem stands before the title.
      const level = address === '/' ? 2 : 1
      const heading = page.getByRole('main').getByRole('heading', { level }).first()
      const { x } = (await heading.boundingBox()) ?? { x: NaN }
      edges.set(Math.round(x), [...(edges.get(Math.round(x)) ?? []), address])
    }
    expect([...edges.values()], `left edges at ${width} pixels`).toHaveLength(1)
  }
})
