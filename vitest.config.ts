import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** The packages with tests. */
const packages = [
  ...globSync('{packages,tests}/*/test', { cwd: root }).map(dirname),
  'scripts',
  'site',
]

/** The tests of a package, as a project of its name. */
const project = (folder: string) => {
  const setup = join(root, folder, 'test/setup.ts')
  return {
    extends: true as const,
    test: {
      name: basename(folder),
      include: [`${folder}/**/*.test.ts`],
      exclude: ['**/node_modules/**', 'tests/platforms/{realm,tools}/**'],
      ...(existsSync(setup) && { globalSetup: setup }),
    },
  }
}

export default defineConfig({
  test: {
    // For each test and each hook alone, and enough for a machine that is eight times slower.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    projects: [
      ...packages.map(project),
      {
        extends: true,
        test: { name: 'realm', pool: 'vmThreads', include: ['tests/platforms/realm/*.test.ts'] },
      },
    ],
  },
})
