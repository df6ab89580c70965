import path from 'node:path'
import * as v from 'valibot'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { printJobSchema } from '../src/shared/print/job'
import { PRINT_LAYOUTS } from '../src/shared/print/layouts'
import { expect } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { goTo } from './fixtures/navigation'

test('Ctrl+P prints the page of what changed, and the address of its pages can be loaded again', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const source = `--import-content=${path.join(demonstration.folder, 'v2')}`
  expect(await runApplication(...trial, `--user-data-dir=${profile}`, source)).toMatchObject({ status: 0 })
  const [first, second] = demonstration.versions
  const { page } = await open(trial)
  await goTo(page, `/changements?de=${first}&a=${second}`)
  await page.getByRole('heading', { name: 'Tout le manuel' }).waitFor()
  await page.keyboard.press('Control+p')
  const pages = page.getByRole('img', { name: /^Page 1 sur/ })
  await expect(pages).toBeVisible()
  await page.reload()
  await expect(pages).toBeVisible()
  for (const layout of PRINT_LAYOUTS)
    for (const margins of ['normal', 'narrow'] as const) {
      const format = { ...DEFAULT_PRINT_FORMAT, layout, margins }
      const job = { kind: 'changes', from: first, to: second, kept: [], format }
      const outcome = await page.evaluate(
        async (wanted) => {
          const answer = await window.handbook.previewJob(wanted)
          return answer.ok ? answer.value.outcome : answer.code
        },
        v.parse(printJobSchema, job)
      )
      expect(outcome, `${layout}, ${margins}`).toBe('ready')
    }
  await page.getByRole('link', { name: 'Revenir à ce qui a changé' }).click()
  await expect(page.getByText(`De la version ${first} à la version ${second}`)).toBeVisible()
})
