import { statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'

/**
 * What the first page reads, without the hash in a file's name. It is drawn when all of this is there: a file that is
 * added is paid for at every start.
 */
const FIRST_PAGE = [
  '/',
  '/assets/atkinson-hyperlegible-next-latin-400-normal.woff2',
  '/assets/atkinson-hyperlegible-next-latin-700-normal.woff2',
  '/assets/fonts.css',
  '/assets/fonts.js',
  '/assets/ids.js',
  '/assets/index.css',
  '/assets/index.js',
  '/assets/layouts.js',
  '/assets/literata-latin-600-normal.woff2',
  '/assets/notices.js',
  '/assets/own-workers.js',
  '/assets/pinia.js',
  '/assets/runtime-core.esm-bundler.js',
  '/assets/weights.js',
  '/pack/contents.json'
]
/** Kilobytes of scripts, styles and fonts together; the contents grow with the handbook and are not among them. */
const MOST_KILOBYTES = 335

test('the first page reads these files and no others', async ({ page }) => {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const read = new Set<string>()
  page.on('request', (request) => {
    read.add(new URL(request.url()).pathname)
  })
  await page.reload()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const files = [...read].filter((name) => name.startsWith('/assets/'))
  const names = [...read].map((name) => name.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
  expect(names.toSorted()).toEqual(FIRST_PAGE)
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(root, 'out', 'renderer', name)).size, 0)
  expect(bytes / 1000).toBeLessThanOrEqual(MOST_KILOBYTES)
})
