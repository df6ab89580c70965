import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../build/setup/root.mjs'
import { expect, test } from './fixtures/app'
import { close, launch } from './fixtures/launch'

/** Compiles a content folder as an editor would and returns a copy of the application that carries the pack. */
function applicationWith(content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-other-'))
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  }
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const pack = path.join(folder, 'out', 'pack')
  execFileSync(
    process.execPath,
    [tsx, 'build/content/cli.ts', 'build', '--content', content, '--output', pack],
    {
      cwd: root
    }
  )
  return folder
}

test('another handbook opens in the same application: it knows no chapter by name', async ({ profile }) => {
  const folder = applicationWith(path.join(root, 'e2e', 'fixtures', 'tiny-handbook'))
  const app = await launch(profile, [], folder)
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveTitle('Petit guide des plantes de bureau')
    await page.getByRole('region', { name: 'Par où commencer' }).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Arroser sans noyer' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('arrosoir')
    await expect(page.getByRole('option').first()).toContainText('Arroser sans noyer')
  } finally {
    await close(app)
    rmSync(folder, { recursive: true, force: true })
  }
})
