import { defineConfig } from 'vitest/config'

/** The tests with tools outside the workspace, run by `npm run test:platforms`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['tools/test/*.test.ts'],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
