/**
 * Builds the package in the current folder: declarations by tsc, and one JavaScript file for each entry of
 * `publishConfig.exports`, because each further file costs time at every import. A command, which is an entry of
 * `publishConfig.bin`, has no declarations, and a file for each part that it loads by `import()`. Dependencies stay
 * imports; development dependencies that the code uses are joined into it, and their licences are written beside it.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { bundledPackages, emitLicences } from './build/bundled.ts'
import { emitSbom } from './build/sbom.ts'
import { withoutUnusedParts } from './build/unused.ts'
import { run } from './lib/command.ts'

interface Manifest {
  name: string
  files: string[]
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  publishConfig: {
    bin?: Record<string, string>
    exports: Record<string, string | { default: string }>
  }
}

const folder = process.cwd()
const {
  name,
  files,
  dependencies = {},
  peerDependencies = {},
  publishConfig,
}: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const commands = Object.values(publishConfig.bin ?? {})
const modules = Object.values(publishConfig.exports).flatMap((target) =>
  typeof target === 'object' ? [target.default] : [],
)
const entries = [...modules, ...commands].map((file) => basename(file, '.js'))

/** A command runs in Node. The others use web standards only, and openapi-fetch in them looks at Node's version. */
const system = commands.length
  ? { platform: 'node' as const, splitting: true }
  : { define: { process: 'undefined' } }

rmSync(join(folder, 'dist'), { recursive: true, force: true })
if (modules.length) {
  const tsc = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
  await run(process.execPath, [tsc, '--emitDeclarationOnly'], { cwd: folder })
}
const { metafile } = await build({
  entryPoints: entries.map((entry) => join(folder, 'src', `${entry}.ts`)),
  outdir: join(folder, 'dist'),
  bundle: true,
  external: [
    ...Object.keys({ ...dependencies, ...peerDependencies }).flatMap((dependency) => [
      dependency,
      `${dependency}/*`,
    ]),
    'node:*',
  ],
  metafile: true,
  ...system,
  format: 'esm',
  target: 'es2022',
  plugins: [
    withoutUnusedParts,
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
const bundled = bundledPackages(folder, Object.keys(metafile.inputs))
const licences = 'THIRD-PARTY-LICENSES.txt'
if (bundled.length) {
  if (!files.includes(licences)) {
    throw new Error(`The code of ${name} holds other packages: list ${licences} in its files.`)
  }
  writeFileSync(join(folder, licences), emitLicences(bundled))
}
writeFileSync(join(folder, 'sbom.cdx.json'), await emitSbom(name, bundled))
