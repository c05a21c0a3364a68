import { gzipSync } from 'node:zlib'
import type { Vendor } from '@tags/mocks'
import { build } from 'esbuild'

/** A client that makes one call, bundled and minified; sizes are in bytes. */
export interface Bundle {
  platform: 'browser' | 'node'
  minified: number
  gzipped: number
  /** The size of each package's part in the minified bundle. */
  parts: Map<string, number>
}

/** Writes a client of any vendor, in the form of the files in `src/clients`. */
export function vendorClient({ name, factory, credentialOptions, requestOptions }: Vendor): string {
  const credentials = Object.fromEntries(credentialOptions.map((option) => [option, 'token']))
  const options = JSON.stringify({ ...requestOptions, ...credentials }).slice(1, -1)
  return `import { ${factory} } from '@tags/${name}'

export const create = (baseUrl, fetch) => {
  const client = ${factory}({ ${options}, baseUrl, fetch })
  return async () => (await client.addTags({ id: 'c1' }, ['vip'])).tags
}`
}

/**
 * Bundles `source`, a module in `folder`, for browsers.
 * @throws if it needs modules of Node.
 */
export const bundleForBrowsers = (folder: string, source: string): Promise<Bundle> =>
  bundle(folder, source, 'browser')

/** Bundles `source` for browsers if possible, and otherwise for Node. */
export const bundleSomehow = (folder: string, source: string): Promise<Bundle> =>
  bundle(folder, source, 'browser').catch(() => bundle(folder, source, 'node'))

async function bundle(
  folder: string,
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
  })
  const code = outputFiles[0]?.contents as Uint8Array
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(path)
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  }
  return { platform, minified: code.length, gzipped: gzipSync(code, { level: 9 }).length, parts }
}

/** Returns the package of a file, installed or in the repository, with generated code as a part of its own. */
function partOf(path: string): string {
  const [, installed] = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? []
  const [, name, generated] = path.match(/^packages\/(.+)\/src\/(generated)?/) ?? []
  if (installed) return installed
  if (!name) return 'the call'
  return generated ? `@tags/${name}, generated` : `@tags/${name}`
}
