/** A vendor's spec for the reference: facts that starlight-openapi does not show are added to descriptions. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from '@tags/scripts/document'
import type { Document, Operation } from '@tags/scripts/spec'
import type { Vendor } from '../vendors.ts'
import { shownOperation } from './operation.ts'
import { type Described, shownSchemas } from './schema.ts'
import { shownWebhooks } from './webhook.ts'

const folder = join(import.meta.dirname, '../../node_modules/.cache/specs')

/**
 * Writes a vendor's spec for the reference, and returns its URL. The URL is not escaped, because its reader
 * escapes it again.
 */
export async function writeReference(vendor: Vendor): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${vendor.name}.json`)
  writeFileSync(path, JSON.stringify(await shownDocument(vendor)))
  return `file://${path}`
}

async function shownDocument(vendor: Vendor): Promise<Document> {
  const { document } = vendor
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes(document)) {
    const method = route.method.toLowerCase()
    paths[route.path] = { ...paths[route.path], [method]: await shownOperation(vendor, route) }
  }
  const { schemas = {}, securitySchemes } = document.components
  return {
    ...document,
    paths: paths as unknown as Document['paths'],
    ...(document.webhooks && { webhooks: shownWebhooks(vendor) as Document['webhooks'] }),
    components: {
      securitySchemes,
      schemas: shownSchemas(document, schemas as Record<string, Described>),
    } as Document['components'],
    // A tag with a description would get a page of its own, which would repeat the overview.
    tags: (document as { tags?: { name: string }[] }).tags?.map(({ name }) => ({ name })),
  } as Document
}
