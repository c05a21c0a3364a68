import { build } from 'esbuild'

/**
 * Bundles `contents`, a module in `project`, as a user's bundler would for a browser, or for
 * the runtime whose `conditions` are given.
 * @throws if it needs modules of Node, or the bundler warns.
 */
export async function bundle(
  project: string,
  contents: string,
  conditions: string[] = [],
): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions,
    logLevel: 'silent',
    write: false,
  })
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join('\n'))
  return outputFiles[0]?.text as string
}
