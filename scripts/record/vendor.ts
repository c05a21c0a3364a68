import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareVersions } from '../diff/bump.ts'
import { routes } from '../generate/document.ts'
import type { Document } from '../generate/spec.ts'
import type { Release } from './release.ts'

/** A vendor and its releases. */
export interface Vendor {
  name: string
  title: string
  /** `0.0.0` before the first release. */
  version: string
  operations: number
  /** The releases, newest first. */
  releases: Release[]
}

/** Reads the vendors of these specs, with the releases from `packages/<vendor>/changes`. */
export async function readVendors(
  root: string,
  documents: ReadonlyMap<string, Document>,
): Promise<Vendor[]> {
  const vendors = [...documents].map(async ([name, document]): Promise<Vendor> => {
    const folder = join(root, 'packages', name)
    const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
    return {
      name,
      title: document.info.title,
      version: manifest === undefined ? '0.0.0' : JSON.parse(manifest).version,
      operations: routes(document).length,
      releases: await readReleases(join(folder, 'changes')),
    }
  })
  return Promise.all(vendors)
}

/** Reads the web address of the repository. */
export async function readRepository(root: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'packages/core/package.json'), 'utf8'))
  return manifest.repository.url.replace(/^git\+|\.git$/g, '')
}

async function readReleases(folder: string): Promise<Release[]> {
  const files = await readdir(folder).catch(() => [])
  const texts = files
    .filter((file) => /^\d/.test(file))
    .map((file) => readFile(join(folder, file), 'utf8'))
  const releases: Release[] = (await Promise.all(texts)).map((text) => JSON.parse(text))
  return releases.sort((one, other) => compareVersions(one.version, other.version))
}
