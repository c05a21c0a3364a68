import { defineConfig } from 'vitest/config'

/** For each test and each hook alone, and enough for a machine that is eight times slower. */
const limits = { testTimeout: 180_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'conformance',
          ...limits,
          include: ['tests/conformance/test/*.test.ts'],
          globalSetup: 'tests/conformance/test/setup.ts',
        },
      },
      {
        test: {
          name: 'units',
          ...limits,
          include: [
            'packages/{core,drift}/test/**/*.test.ts',
            'tests/bench/test/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'faults',
          ...limits,
          include: ['tests/faults/test/*.test.ts'],
        },
      },
      {
        test: {
          name: 'platforms',
          ...limits,
          include: ['tests/platforms/test/*.test.ts'],
        },
      },
      {
        test: {
          name: 'realm',
          ...limits,
          pool: 'vmThreads',
          include: ['tests/platforms/test/realm/*.test.ts'],
        },
      },
      {
        test: {
          name: 'docs',
          ...limits,
          include: ['site/test/*.test.ts'],
          globalSetup: 'site/test/setup.ts',
        },
      },
      {
        test: {
          name: 'commands',
          ...limits,
          include: ['packages/cli/test/*.test.ts', 'tests/{consumer,releases}/test/*.test.ts'],
        },
      },
    ],
  },
})
