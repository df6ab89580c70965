import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect } from './fixtures/app'
import { test } from './fixtures/content-versions'
import { goTo } from './fixtures/navigation'

test('a key that is plugged in while the page is shown is found, and nothing of it is taken unasked', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const { page } = await open(trial)
  await goTo(page, '/versions')
  await expect(page.getByRole('heading', { name: 'Recevoir une nouvelle version' })).toBeVisible()
  const offer = page.getByRole('button', { name: 'Examiner la clé « CLE »' })
  await expect(offer).toHaveCount(0)
  const key = path.join(profile, 'workstation', 'media', 'CLE', 'manuel')
  cpSync(path.join(demonstration.folder, 'v2'), key, { recursive: true })
  await expect(offer).toBeVisible()
  await expect(page.getByRole('heading', { name: /prête à installer/ })).toHaveCount(0)
  await offer.click()
  await expect(
    page.getByRole('heading', { name: `Version ${demonstration.versions[1]} prête à installer` })
  ).toBeVisible()
})
