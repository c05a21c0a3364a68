/** The vendors that have a compiled package, with their specs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@tags/scripts/spec'
import { packages } from './folders.ts'

/** A vendor with a reference on the site. */
export interface Vendor {
  /** The name of its spec and its package: `client-commander`. */
  name: string
  /** The vendor's own spelling: `Client Commander`. */
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
