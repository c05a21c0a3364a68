import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'conformance',
          include: ['packages/conformance/test/*.test.ts'],
          globalSetup: 'packages/conformance/test/setup.ts',
        },
      },
      {
        test: {
          name: 'units',
          include: ['packages/{core,bench}/test/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['packages/faults/test/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'docs',
          include: ['packages/docs/test/*.test.ts'],
          globalSetup: 'packages/docs/test/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['packages/{cli,consumer,releases}/test/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
