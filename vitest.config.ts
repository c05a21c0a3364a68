import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** The folders with tests of each package. */
const folders = [...globSync('{packages/*,tests/*,site}/test', { cwd: root }), 'scripts']

/** The tests of a folder, as a project with the name of its package. */
const project = (folder: string) => {
  const setup = join(root, folder, 'setup.ts')
  return {
    extends: true as const,
    test: {
      name: basename(folder.replace(/.test$/, '')),
      include: [`${folder}/**/*.test.ts`],
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
      ...folders.map(project),
      {
        extends: true,
        test: { name: 'realm', pool: 'vmThreads', include: ['tests/platforms/realm/*.test.ts'] },
      },
    ],
  },
})
