import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vendor } from '../vendors.ts'

const folder = join(import.meta.dirname, '../../node_modules/.cache/specs')

/** Writes a vendor's spec as the reference shows it, and tells where it is. */
export function writeReference({ name, document }: Vendor): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(document))
  return path
}
