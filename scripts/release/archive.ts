import { gunzipSync } from 'node:zlib'

const block = 512

/**
 * The files of a package's tarball, by their path in the package.
 * @throws if it is none, or holds what is no file.
 */
export function unpack(tarball: Uint8Array): Map<string, string> {
  const tar = gunzipSync(tarball)
  const files = new Map<string, string>()
  for (let at = 0; tar[at]; ) {
    const field = (from: number, to: number): string =>
      (tar.toString('utf8', at + from, at + to).split('\0')[0] as string).trim()
    const path = [field(345, 500), field(0, 100)].filter(Boolean).join('/')
    const kind = field(156, 157)
    if (kind !== '' && kind !== '0') throw new Error(`${path} is no file: its kind is ${kind}.`)
    const size = Number.parseInt(field(124, 136), 8)
    const start = at + block
    files.set(path.replace(/^package\//, ''), tar.toString('utf8', start, start + size))
    at = start + Math.ceil(size / block) * block
  }
  return files
}
