import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,build,bench}/**/*.test.ts'],
    setupFiles: ['build/proofs/property-tests.ts'],
    // No test changes what another file sees. A process for each file takes twice as long, and one was once waited for
    // in vain.
    isolate: false,
    maxWorkers: '100%',
    // No promise is about time: a busy machine must not break one. What hangs still ends.
    testTimeout: 120_000
  }
})
