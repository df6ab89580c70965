import type { Page } from 'playwright'

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
  }
]

export const PICTURE_THEMES = ['light', 'dark'] as const

/** Returns the file that holds a picture in a theme. */
export function pictureFile(name: string, theme: (typeof PICTURE_THEMES)[number]): string {
  return theme === 'light' ? `${name}.png` : `${name}-sombre.png`
}
