import type { Page } from 'playwright'
import { goTo } from '../../e2e/fixtures/navigation'

/** A picture of a guide: its file name without theme, and what is done before it is taken. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
}

/** Every picture that README and guides show. */
export const SCENES: readonly Scene[] = [
  { name: 'accueil', path: '/' },
  { name: 'fiche', path: '/lire/fiche-acheter-du-libre' },
  {
    name: 'recherche',
    path: '/',
    prepare: async (page) => {
      await page.keyboard.press('Control+K')
      await page.getByRole('combobox').fill('peut-on exiger un logiciel libre')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    }
  },
  {
    name: 'apercu',
    path: '/imprimer/fiche-acheter-du-libre',
    prepare: (page) => page.getByRole('img', { name: /^Page 1 sur/ }).waitFor()
  },
  { name: 'verification', path: '/verifier', prepare: verifyFiche },
  // Last: what is in a dossier is told in every window.
  { name: 'dossier', path: '/dossiers', prepare: fillDossier }
]

async function verifyFiche(page: Page): Promise<void> {
  const code = await page.evaluate(async () => {
    const { codes } = (await (await fetch('/pack/codes.json')).json()) as { codes: Record<string, string> }
    return codes['fiche-acheter-du-libre'] ?? ''
  })
  await page.getByLabel('Code de la fiche').fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Cette fiche est à jour' }).waitFor()
}

/** Puts three pages into a dossier, where they are not in it yet. */
async function fillDossier(page: Page): Promise<void> {
  for (const id of ['fiche-acheter-du-libre', 'fiche-cadre-juridique', 'idee-pas-securise']) {
    await goTo(page, `/lire/${id}`)
    const tools = page
      .getByRole('article')
      .getByRole('button', { name: /du dossier|au dossier/ })
      .first()
    if ((await tools.getAttribute('aria-pressed')) !== 'true') await tools.click()
  }
  await goTo(page, '/dossiers')
  await page.getByRole('main').getByRole('listitem').nth(2).waitFor()
}

export const PICTURE_THEMES = ['light', 'dark'] as const

/** Returns the file that holds a picture in a theme. */
export function pictureFile(name: string, theme: (typeof PICTURE_THEMES)[number]): string {
  return theme === 'light' ? `${name}.webp` : `${name}-sombre.webp`
}
