/** Checks that no file imports a file of another package by its path. A step of `lint`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { git } from './lib/git.ts'

const root = join(import.meta.dirname, '..')

/** Lists the relative paths that a text imports, including by `import()` and Vite's `import.meta.glob()`. */
const imports = (text: string): string[] =>
  [
    ...text.matchAll(/(?:\bfrom|\bimport|\b(?:import|glob)(?:<[^>]*>)?\()\s*(['"])(\.\.?\/.*?)\1/g),
  ].map(([, , path]) => path as string)

/** Returns the folder of the package of a path; `undefined` outside packages. */
const packageOf = (path: string): string | undefined =>
  /^(?:(?:packages|tests)\/[^/]+|scripts|site)(?=\/)/.exec(path)?.[0]

/** Lists the imports of a file that lead into another package by a path. */
export const intrusions = (file: string, text: string): string[] =>
  imports(text).filter((path) => {
    const owner = packageOf(join(dirname(file), path))
    return owner !== undefined && owner !== packageOf(file)
  })

if (import.meta.main) {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard']
  const files = (await git(root, ...list, '*.ts', '*.js', '*.mjs', '*.astro', '*.mdx'))
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)))
  const found = files.flatMap((file) =>
    intrusions(file, readFileSync(join(root, file), 'utf8')).map((path) => `  ${file}: ${path}`),
  )
  if (found.length) {
    console.error(`These imports lead into another package by a path. Name what is needed in \`exports\` of
the owner's package.json, and import that:\n${found.join('\n')}`)
    process.exitCode = 1
  } else console.info(`${files.length} files import other packages by name.`)
}
