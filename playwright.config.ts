import { defineConfig } from 'playwright/test'
import { lacksDisplay } from './build/setup/display.mjs'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // On a person's screen one application at a time: two would share the clipboard and the focus.
  workers: lacksDisplay() ? 2 : 1,
  retries: 0,
  forbidOnly: true,
  // A busy machine is slow: only what hangs fails.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/playwright.json' }]],
  use: { screenshot: 'only-on-failure' }
})
