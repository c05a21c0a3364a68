/**
 * Builds the package in the current folder: declarations by tsc, and one JavaScript file for each entry
 * of `publishConfig.exports`, because every file more costs time at each import. Beside them comes what
 * the package brings along.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { emitSbom } from './build/sbom.ts'
import { run } from './lib/command.ts'

interface Manifest {
  name: string
  publishConfig: { exports: Record<string, string | { default: string }> }
}

const folder = process.cwd()
const { name, publishConfig }: Manifest = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
)
const entries = Object.values(publishConfig.exports)
  .filter((target) => typeof target === 'object')
  .map((target) => basename(target.default, '.js'))

rmSync(join(folder, 'dist'), { recursive: true, force: true })
const tsc = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
await run(process.execPath, [tsc, '--emitDeclarationOnly'], { cwd: folder })
await build({
  entryPoints: entries.map((entry) => join(folder, 'src', `${entry}.ts`)),
  outdir: join(folder, 'dist'),
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'es2022',
  plugins: [
    {
      name: 'entries stay apart',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, kind }) =>
          kind !== 'entry-point' && entries.includes(basename(path, '.ts'))
            ? { path: path.replace(/ts$/, 'js'), external: true }
            : undefined,
        ),
    },
  ],
})
writeFileSync(join(folder, 'sbom.cdx.json'), await emitSbom(name))
