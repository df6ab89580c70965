import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'
import { active, options, search, suggestions } from './fixtures/search'
import { lettersOf, typeAtOnce } from './fixtures/type-at-once'

/** The searches that a profile holds, its copies included: all must agree. */
function keptIn(profile: string): unknown {
  const [now, before] = ['session.json', 'session.json.bak'].map(
    (name) => (JSON.parse(readFileSync(path.join(profile, name), 'utf8')) as { searches?: unknown }).searches
  )
  return JSON.stringify(now) === JSON.stringify(before) ? now : { now, before }
}

test('not a letter is lost that is typed right after the shortcut, even the first time', async ({
  app,
  page
}) => {
  await page.getByRole('main').waitFor()
  await typeAtOnce(app, [{ key: 'k', held: ['control'] }, ...lettersOf('ceilnrs')])
  await expect(page.getByRole('combobox', { name: 'Rechercher dans le manuel' })).toHaveValue('ceilnrs')
})

test('an arrow typed before the answer chooses in what the answer shows', async ({ app, page }) => {
  const box = await search(page, 'licence')
  const second = await options(page).nth(1).textContent()
  await box.fill('')
  await typeAtOnce(app, [...lettersOf('licence'), { key: 'Down' }])
  await expect(active(page)).toHaveText(second ?? '')
})

test('earlier searches are offered, kept from start to start, cleared, and switched off', async ({
  page,
  relaunch,
  profile
}) => {
  await search(page, 'hotline')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const again = (await relaunch()).page
  const box = await search(again, '')
  const recent = again.getByRole('group', { name: 'Recherches récentes' }).getByRole('option')
  await expect(recent).toHaveText(['hotline'])
  await again.keyboard.press('ArrowDown')
  await again.keyboard.press('Enter')
  await expect(box).toHaveValue('hotline')
  await expect(options(again).first()).toBeVisible()

  await box.fill('')
  await again.getByRole('button', { name: 'Effacer les recherches récentes' }).click()
  await expect(recent).toHaveCount(0)
  await expect.poll(() => keptIn(profile)).toEqual({ kept: true, recent: [] })

  await again.getByRole('checkbox', { name: 'Garder mes recherches sur ce poste' }).uncheck()
  await box.fill('panne')
  await again.keyboard.press('Enter')
  await expect(again.getByRole('dialog')).toBeHidden()
  await search(again, '')
  await expect(again.getByRole('checkbox')).not.toBeChecked()
  await expect(recent).toHaveCount(0)
  await expect.poll(() => keptIn(profile)).toEqual({ kept: false, recent: [] })
})

test('earlier searches are cleared and switched off on the page of settings too, by keys alone', async ({
  page
}) => {
  await search(page, 'hotline')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await goTo(page, '/reglages')
  const clear = page.getByRole('button', { name: 'Effacer les recherches récentes' })
  await clear.focus()
  await page.keyboard.press('Enter')
  await expect(clear).toBeHidden()
  await expect(page.getByText('Recherches récentes effacées.').first()).toBeVisible()
  const kept = page.getByRole('checkbox', { name: 'Garder mes recherches sur ce poste' })
  await expect(kept).toBeFocused()
  await page.keyboard.press('Space')
  await expect(kept).not.toBeChecked()
  await search(page, '')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).not.toBeChecked()
  await expect(dialog.getByRole('group', { name: 'Recherches récentes' })).toHaveCount(0)
})

test('suggestions go on from what is typed, above the first result', async ({ page }) => {
  const box = await search(page, 'commun num')
  await expect(active(page)).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  const suggestion = suggestions(page).last()
  await expect(suggestion).toHaveAttribute('aria-selected', 'true')
  const text = ((await suggestion.textContent()) ?? '').trim()
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue(text)
  await expect(options(page).first()).toBeVisible()
})
