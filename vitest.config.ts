import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/test/*.test.ts'],
          globalSetup: 'tests/conformance/test/setup.ts',
        },
      },
      {
        test: {
          name: 'units',
          include: [
            'packages/{core,drift}/test/**/*.test.ts',
            'tests/bench/test/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/test/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'platforms',
          include: ['tests/platforms/test/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'realm',
          pool: 'vmThreads',
          include: ['tests/platforms/test/realm/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'docs',
          include: ['site/test/*.test.ts'],
          globalSetup: 'site/test/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['packages/cli/test/*.test.ts', 'tests/{consumer,releases}/test/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
