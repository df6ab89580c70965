import { statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'

/** What the first page reads beside scripts and style sheets, without the hash in a file's name. */
const READ = [
  '/',
  '/assets/atkinson-hyperlegible-next-latin-400-normal.woff2',
  '/assets/atkinson-hyperlegible-next-latin-700-normal.woff2',
  '/assets/literata-latin-600-normal.woff2',
  '/pack/contents.json'
]
/** Scripts and style sheets; how the bundler cuts and names their pieces may change. */
const CODE = { files: 14, kilobytes: 314 }

test('the first page reads these files, so much code, and nothing else', async ({ page }) => {
  const title = page.getByRole('main').getByRole('heading', { level: 1 })
  await title.waitFor()
  const read = new Set<string>()
  page.on('request', (request) => {
    read.add(new URL(request.url()).pathname)
  })
  await page.reload()
  await title.waitFor()
  const code = [...read].filter((name) => /\.(js|css)$/.test(name))
  const others = [...read].filter((name) => !code.includes(name))
  expect(others.map((name) => name.replace(/-[\w-]{8}(?=\.\w+$)/, '')).toSorted()).toEqual(READ)
  expect(code.length).toBeLessThanOrEqual(CODE.files)
  const bytes = code.reduce((sum, name) => sum + statSync(path.join(root, 'out', 'renderer', name)).size, 0)
  expect(Math.round(bytes / 1000), 'kilobytes of code').toBeLessThanOrEqual(CODE.kilobytes)
})
