/** Every vendor that has a compiled package, by its bundled spec. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@tags/scripts/spec'
import { packages } from './folders.ts'

/** A vendor whose reference the site holds. */
export interface Vendor {
  /** As its spec and its package are named: `client-commander`. */
  name: string
  /** As the vendor writes itself: `Client Commander`. */
  title: string
  document: Document
}

/** All vendors, in alphabetical order. */
export const vendors: Vendor[] = readdirSync(packages)
  .sort()
  .filter((name) => existsSync(join(packages, name, 'openapi.json')))
  .map((name) => {
    const document = JSON.parse(readFileSync(join(packages, name, 'openapi.json'), 'utf8'))
    return { name, title: document.info.title, document }
  })
