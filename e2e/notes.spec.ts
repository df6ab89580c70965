import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { goTo } from './fixtures/navigation'
import { savePdf } from './fixtures/save-pdf'

const PAGE = '/lire/fiche-cadre-juridique'

/** How many passages of the page are painted. */
const painted = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('noted')?.size ?? 0)

/** Selects the first words of a paragraph, as a screen reader or a mouse does. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main article') ?? document.body,
      NodeFilter.SHOW_TEXT
    )
    while (walker.nextNode()) {
      const { currentNode } = walker
      const at = currentNode.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      window.getSelection()?.setBaseAndExtent(currentNode, at, currentNode, at + wanted.length)
      return
    }
    throw new Error(`Not on the page: ${wanted}`)
  }, words)
}

test('words are highlighted and annotated by keys alone, found again after a restart, removed and put back', async ({
  page,
  relaunch
}) => {
  await goTo(page, PAGE)
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByText(/^Sélectionnez d’abord des mots/).first()).toBeVisible()

  await select(page, 'Un encouragement ne choisit pas un logiciel')
  await page.keyboard.press('Control+Shift+H')
  const limits = page.getByRole('note', { name: 'Mes notes : « Ce que le droit ne règle pas »' })
  await expect(limits).toContainText('1 passage surligné')
  await expect.poll(() => painted(page)).toBe(1)
  await expect(page.getByRole('heading', { name: 'Ce que le droit ne règle pas' })).toHaveAttribute(
    'aria-details',
    /./
  )

  // What « Rechercher dans la page » has found is chosen without a mouse.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('septembre 2024')
  await expect(page.getByRole('search', { name: 'Rechercher dans la page' }).getByRole('status')).toHaveText(
    /^1 sur/
  )
  await page.keyboard.press('Control+Shift+N')
  const card = page.getByRole('dialog', { name: 'septembre 2024' })
  const field = card.getByRole('textbox', { name: 'Ma note' })
  await expect(field).toBeFocused()
  await page.keyboard.type('À vérifier.')
  await expectNoViolations(page, 'a note that is written')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()

  const { page: again } = await relaunch()
  await again.getByRole('main').waitFor()
  await expect.poll(() => painted(again)).toBe(2)
  await again.keyboard.press('Control+Shift+M')
  await expect(again.getByRole('heading', { level: 1, name: 'Mes notes' })).toBeFocused()
  const rows = again.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveText([
    /septembre 2024.*À vérifier\./,
    /Un encouragement ne choisit pas un logiciel/
  ])
  await expectNoViolations(again, 'the notes')

  await rows.first().getByRole('button', { name: 'Supprimer la note « septembre 2024 »' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows.first().getByRole('button', { name: /^Retirer le surlignage/ })).toBeFocused()
  await again.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)

  await again.getByRole('searchbox', { name: 'Mots' }).fill('verifier')
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button', { name: 'Modifier la note « septembre 2024 »' }).click()
  await again.getByRole('textbox', { name: 'Ma note' }).fill('À vérifier au Journal officiel.')
  await again.keyboard.press('Escape')
  await expect(rows).toContainText('À vérifier au Journal officiel.')
  await rows.getByRole('link', { name: 'Qui fait quoi' }).click()
  await expect(again.getByRole('note', { name: 'Mes notes : « Qui fait quoi »' })).toContainText(
    'Journal officiel'
  )
})

test('a selection offers to highlight, beside it', async ({ page }) => {
  await goTo(page, PAGE)
  const words = page.getByRole('paragraph').filter({ hasText: 'Un encouragement ne choisit pas un logiciel' })
  await words.click({ clickCount: 3, position: { x: 20, y: 10 } })
  const bar = page.getByRole('toolbar', { name: 'Passage sélectionné' })
  await bar.getByRole('button', { name: 'Surligner' }).click()
  await expect(bar).toBeHidden()
  await expect.poll(() => painted(page)).toBeGreaterThan(0)
  await words.click({ position: { x: 20, y: 10 } })
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Ma note' })).toBeFocused()
})

test('a note on a section is written from its heading; one that stays empty is not kept', async ({
  page
}) => {
  await goTo(page, PAGE)
  const begin = page.getByRole('button', { name: 'Annoter « Qui fait quoi »' })
  const list = page.getByRole('note', { name: 'Mes notes : « Qui fait quoi »' })
  await begin.click()
  await page.getByRole('textbox', { name: 'Ma note' }).fill('   ')
  await page.keyboard.press('Escape')
  await expect(begin).toBeFocused()
  await expect(list).toBeHidden()
  await begin.click()
  await page.keyboard.type('Qui signe ?')
  await page.getByRole('button', { name: 'Terminé' }).click()
  await expect(begin).toBeFocused()
  await expect(list).toContainText('1 note')
  await expect(list).toContainText('Qui signe ?')
})

test('what became of notes since they were made is told, with the words of both versions, and nothing is lost', async ({
  profile,
  open
}) => {
  const note = (
    number: number,
    entry: string,
    section: string,
    exact: string,
    prefix: string,
    suffix: string
  ) => ({
    id: `2f6c1d0e-7a54-4b6e-8f0a-00000000000${number}`,
    entry,
    section,
    title: `Titre ${number}`,
    quote: { exact, prefix, suffix, start: 0 },
    code: null,
    words: `Note ${number}`,
    createdAt: `2026-12-01T09:00:0${number}.000Z`,
    changedAt: `2026-12-01T09:00:0${number}.000Z`
  })
  const notes = [
    note(
      1,
      'fiche-cadre-juridique',
      'limites',
      'ne choisit jamais aucun outil',
      'Un encouragement ',
      ' et ne dispense pas'
    ),
    note(
      2,
      'fiche-cadre-juridique',
      'qui-fait-quoi',
      'Un encouragement ne choisit pas un logiciel et ne dispense pas',
      '',
      ''
    ),
    note(3, 'fiche-partie', 'debut', 'des mots que le manuel n’a plus', '', '')
  ]
  writeFileSync(path.join(profile, 'notes.json'), JSON.stringify({ format: 1, notes }))
  const { page } = await open()
  await goTo(page, PAGE)
  const limits = page.getByRole('note', { name: 'Mes notes : « Ce que le droit ne règle pas »' })
  await expect(limits).toContainText('Le texte a changé depuis votre note.')
  await limits.getByText('Voir ce qui a changé').first().click()
  await expect(limits.getByRole('deletion').first()).toContainText('jamais')
  await expect(limits.getByRole('insertion').first()).toContainText('pas')
  await expect(limits).toContainText(
    'Déplacé dans le manuel : se lit maintenant dans « Ce que le droit ne règle pas ».'
  )

  await goTo(page, '/notes')
  await page.getByRole('combobox', { name: 'Montrer' }).selectOption('changed')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(rows.last()).toContainText('Ce passage n’est plus dans la version installée du contenu.')
  await expect(rows.last()).toContainText('des mots que le manuel n’a plus')
})

test('notes are found by the search and printed only when the reader asks for it', async ({
  profile,
  open
}) => {
  const at = '2026-12-01T09:00:00.000Z'
  const notes = [
    {
      id: '2f6c1d0e-7a54-4b6e-8f0a-000000000001',
      entry: 'fiche-cadre-juridique',
      section: 'qui-fait-quoi',
      title: 'Qui fait quoi',
      quote: null,
      code: null,
      words: 'Appeler le référent xylophone.',
      createdAt: at,
      changedAt: at
    }
  ]
  writeFileSync(path.join(profile, 'notes.json'), JSON.stringify({ format: 1, notes }))
  const { app, page } = await open()
  await goTo(page, PAGE)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xylophone')
  const wish = page.getByRole('checkbox', { name: 'Chercher aussi dans mes notes' })
  await expect(wish).not.toBeChecked()
  const found = page.getByRole('region', { name: 'Mes notes' })
  await expect(found).toBeHidden()
  await wish.check()
  await expect(found).toContainText('Appeler le référent xylophone.')
  await found.getByRole('link', { name: 'Qui fait quoi' }).click()
  await expect(page.getByRole('heading', { name: 'Qui fait quoi' })).toBeInViewport()

  await page.keyboard.press('Control+p')
  await page.getByRole('img', { name: /^Page 1 sur/ }).waitFor()
  const without = await savePdf(app, page, path.join(profile, 'sans.pdf'))
  expect(without.join('')).not.toContain('xylophone')
  await page.getByRole('checkbox', { name: 'Mes notes' }).check()
  const printed = await savePdf(app, page, path.join(profile, 'avec.pdf'))
  expect(printed.join('')).toMatch(/Mes notes[\s\S]*Appeler le référent xylophone/)
})
