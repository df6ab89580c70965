/** Takes every picture of the README and the guides from the real application, light and dark: `npm run pictures`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { goTo } from '../../e2e/fixtures/navigation'
import { close, launch } from '../../e2e/fixtures/launch'
import { toWebP } from '../../e2e/fixtures/web-picture'
import { root } from '../terminal/root.mjs'
import { pictureFile, SCENES, PICTURE_THEMES } from './scenes'

const profile = mkdtempSync(path.join(tmpdir(), 'handbook-pictures-'))
const app = await launch(profile)
try {
  const page = await app.firstWindow()
  await page.getByRole('main').waitFor()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800)
  })
  for (const { name, path: address, prepare } of SCENES) {
    for (const theme of PICTURE_THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await goTo(page, address)
      await prepare?.(page)
      const picture = await toWebP(page, await page.screenshot({ animations: 'disabled' }))
      writeFileSync(path.join(root, 'docs', 'images', pictureFile(name, theme)), picture)
    }
  }
} finally {
  await close(app)
  rmSync(profile, { recursive: true, force: true })
}
