import type { Locator, Page } from 'playwright'
import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

/** Answers one question of a guide. */
async function answer(page: Page, question: RegExp, choice: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: choice }).check()
}

function conclusionOf(page: Page): Locator {
  return page.getByRole('article').locator('section').filter({ hasText: 'Réponse du guide' })
}

test('the licence guide asks what matters and answers with reasons and limits', async ({ page }) => {
  await goTo(page, '/lire/res-guide-licence')
  await answer(page, /rejoint-il un projet/, 'Non, c’est à nous de fixer la licence')
  await answer(page, /Que voulez-vous publier/, 'Du code source')
  await answer(page, /composant qui impose/, 'Non, l’inventaire le montre')
  await answer(page, /motif d’intérêt général/, 'Oui, et nous pouvons l’écrire')
  await answer(page, /servira-t-il surtout/, 'Comme un service en ligne')
  const conclusion = conclusionOf(page)
  await expect(conclusion.getByRole('heading', { level: 3 })).toHaveText(
    'Une réciprocité qui couvre le service en ligne'
  )
  await expect(conclusion).toContainText('AGPL-3.0-or-later')
  for (const name of ['Pourquoi', 'Limites']) {
    await expect(conclusion.getByRole('heading', { name })).toBeVisible()
  }
  await expect(conclusion).toContainText('Il ne remplace pas l’avis d’un juriste.')
  await expect(page.getByRole('status').filter({ hasText: 'Le guide a une réponse.' })).toBeAttached()
  await expectNoViolations(page, 'an answered guide')

  await answer(page, /Que voulez-vous publier/, 'Des données')
  await expect(conclusion).toBeHidden()
  await answer(page, /partage à l’identique/, 'Non')
  await answer(page, /bases dérivées/, 'Non, ou nous n’en sommes pas sûrs')
  await expect(conclusion.getByRole('heading', { level: 3 })).toHaveText('La Licence Ouverte 2.0')
  await page.getByRole('button', { name: 'Recommencer' }).click()
  await expect(conclusion).toBeHidden()
})

test('the publication guide counts the answers', async ({ page }) => {
  await goTo(page, '/lire/res-guide-publication')
  await answer(page, /être communiqué/, 'Oui')
  const questions = [/comme module/, /d’autres organismes/, /le maintiennent/, /profil technique/]
  for (const question of questions) await answer(page, question, 'Non')
  const heading = conclusionOf(page).getByRole('heading', { level: 3 })
  await expect(heading).toContainText('Degré C')
  await answer(page, /comme module/, 'Oui')
  await expect(heading).toContainText('Degré B')
  await answer(page, /profil technique/, 'Oui')
  await expect(heading).toContainText('Degré A')
  await answer(page, /être communiqué/, 'Non, et nous savons pourquoi')
  await expect(heading).toContainText('Degré D')
})

test('a guide is answered from the keyboard', async ({ page }) => {
  await goTo(page, '/lire/res-guide-publication')
  await page.getByRole('radio', { name: 'Oui' }).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(conclusionOf(page).getByRole('heading', { level: 3 })).toContainText('Degré D')
  await expect(page.getByRole('radio', { name: 'Non, et nous savons pourquoi' })).toBeFocused()
})
