import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    // No promise is about time: a busy machine must not break one. What hangs still ends.
    testTimeout: 120_000
  }
})
