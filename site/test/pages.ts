import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { command, shared } from '../src/folders.ts'
import { folder } from '../src/serve.ts'
import { vendors } from '../src/vendors.ts'

/** The path of every page of the built site, such as `/start/`. */
export const pages: string[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && file.name.endsWith('.html'))
  .map((file) => join(file.parentPath, file.name).slice(folder.length).replaceAll('\\', '/'))
  .map((path) => path.replace(/index\.html$/, ''))
  .sort()

/** The kinds of pages by path; the first match counts. */
const patterns: [kind: string, path: RegExp][] = [
  ['landing page', /^\/$/],
  ['page that is not there', /^\/404/],
  ['start page', /^\/start\//],
  ['surprises', /^\/surprises\//],
  ['guide', /^\/guides\//],
  ['promise', /^\/promises\//],
  ['changelog', /\/changelog\/$/],
  ['playground', /\/try\/$/],
  ['operation', /\/operations\//],
  ['webhook', /\/webhooks\/./],
  ['vendor', new RegExp(`^/(${vendors.map(({ name }) => name).join('|')})/$`)],
  ['part of a package', new RegExp(`^/(${[...shared, command].join('|')})/`)],
]

/** The pages by kind. */
export const pagesByKind: Record<string, string[]> = Object.groupBy(
  pages,
  (path) => patterns.find(([, pattern]) => pattern.test(path))?.[0] ?? `unknown: ${path}`,
) as Record<string, string[]>

/** Every kind of page that the site must have. */
export const kinds: string[] = patterns.map(([kind]) => kind)
