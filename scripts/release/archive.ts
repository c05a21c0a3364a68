import { gunzipSync } from 'node:zlib'
import { Parser } from 'tar'

/**
 * Unpacks the tarball of a package into its files, by path in the package.
 * @throws if it is not a tarball, or has entries other than files.
 */
export function unpack(tarball: Uint8Array): Map<string, string> {
  const files = new Map<string, string>()
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      const { path, type } = entry
      if (type !== 'File') throw new Error(`${path} is not a file but a ${type}.`)
      const chunks: Buffer[] = []
      entry.on('data', (chunk) => chunks.push(chunk))
      entry.on('end', () =>
        files.set(path.replace(/^package\//, ''), Buffer.concat(chunks).toString()),
      )
    },
  })
  // The parser is synchronous.
  parser.end(gunzipSync(tarball))
  return files
}
