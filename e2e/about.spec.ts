import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'
import { REQUEST_CHANNEL_PREFIX } from '../src/shared/ipc/channels'

test('a trial says so where the application tells what it is', async ({ open }) => {
  const { app, page } = await open()
  const trial = page.getByText('Cette application est un essai')
  await goTo(page, '/a-propos')
  await expect(page.getByRole('heading', { level: 1, name: 'À propos du manuel' })).toBeVisible()
  await expect(trial).toHaveCount(0)

  // A packaged trial lets no test in (its fuses): here main answers as it would there.
  const answer = await page.evaluate(() => window.handbook.readStart())
  expect(answer).toMatchObject({ ok: true, value: { application: { trial: false } } })
  await app.evaluate(
    ({ ipcMain }, [channel, told]) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, () => told)
    },
    [
      `${REQUEST_CHANNEL_PREFIX}readStart`,
      JSON.parse(JSON.stringify(answer).replace('"trial":false', '"trial":true')) as unknown
    ] as const
  )
  await page.reload()
  await expect(trial).toBeVisible()
})
