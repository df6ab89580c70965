import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One application at a time: two would share the processor and the clipboard.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // A busy machine is slow: only what hangs fails.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/playwright.json' }]],
  use: { screenshot: 'only-on-failure' }
})
