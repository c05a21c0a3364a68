import { gunzipSync } from 'node:zlib'
import { Parser } from 'tar'

/**
 * The files of a package's tarball, by their path in the package.
 * @throws if it is none, or holds what is no file.
 */
export function unpack(tarball: Uint8Array): Map<string, string> {
  const files = new Map<string, string>()
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      const { path, type } = entry
      if (type !== 'File') throw new Error(`${path} is no file: it is a ${type}.`)
      const chunks: Buffer[] = []
      entry.on('data', (chunk) => chunks.push(chunk))
      entry.on('end', () =>
        files.set(path.replace(/^package\//, ''), Buffer.concat(chunks).toString()),
      )
    },
  })
  // All of it is read when this comes back.
  parser.end(gunzipSync(tarball))
  return files
}
