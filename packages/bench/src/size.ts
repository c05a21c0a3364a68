import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import type { Installation } from './install.ts'

/** A client that makes one call, bundled and minified; sizes are in bytes. */
export interface Bundle {
  platform: 'browser' | 'node'
  minified: number
  gzipped: number
  /** How much of the minified bundle comes from each package; of ours, from generated code or not. */
  parts: Map<string, number>
}

/** One of the clients of `src/clients`. */
export const clientOf = (name: string) => `export * from './clients/${name}.ts'`

/** A client of any vendor, in the form of those of `src/clients`. */
export function vendorClient(name: string, factory: string, credentialOptions: string[]): string {
  const credentials = credentialOptions.map((option) => `${option}: 'token'`).join(', ')
  return `import { ${factory} } from '@tags/${name}'

export const create = (baseUrl, fetch) => {
  const client = ${factory}({ ${credentials}, baseUrl, fetch })
  return async () => (await client.addTags({ id: 'c1' }, ['vip'])).tags
}`
}

/** Bundles `source` for browsers. @throws if it needs what only Node has. */
export const bundleForBrowser = (installation: Installation, source: string) =>
  bundle(installation, source, 'browser')

/** Bundles `source` for browsers if that is possible, and otherwise for Node. */
export const bundleSomehow = (installation: Installation, source: string) =>
  bundle(installation, source, 'browser').catch(() => bundle(installation, source, 'node'))

async function bundle(
  { folder }: Installation,
  contents: string,
  platform: Bundle['platform'],
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    minify: true,
    platform,
    metafile: true,
    write: false,
    logLevel: 'silent',
  } satisfies BuildOptions)
  const code = outputFiles[0]?.contents as Uint8Array
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(path)
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  }
  return {
    platform,
    minified: code.length,
    gzipped: gzipSync(code, { level: 9 }).length,
    parts,
  }
}

function partOf(path: string): string {
  const [, name, file] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)/) ?? []
  if (!name || !file) return 'the call'
  return file.includes('/generated/') ? `${name}, generated` : name
}
