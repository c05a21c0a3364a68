import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cases, contacts, unifiedVendors, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { callUnified, mocked } from './client.ts'
import { caseOf, exampleTags, isHandWritten, unified } from './unified.ts'

const packages = join(import.meta.dirname, '../../../packages')

/** Returns the comment of a unified method as one line. */
async function commentOf(vendor: Vendor, method: string): Promise<string> {
  const file = join(packages, vendor.name, 'src/generated/tags.ts')
  const [before = ''] = (await readFile(file, 'utf8')).split(`    async ${method}(`)
  return before.slice(before.lastIndexOf('/**')).replace(/\n *\* ?/g, ' ')
}

for (const vendor of await unifiedVendors()) {
  // The comments of hand-written methods are those of their author.
  if (isHandWritten(vendor)) continue
  const { contact: references, tag } = vendor.document['x-unified']

  describe(`${vendor.name}: the requests of a call`, () => {
    const operations = cases(vendor).map(({ method, path }) => ({
      name: `${method} ${path}`,
      fits: new RegExp(
        `^${method} ${path.replace(/[.[\]()]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`,
      ),
    }))
    const nameOf = (link: { operationId: string }) => {
      const { method, path } = caseOf(vendor, link)
      return `${method} ${path}`
    }
    const sent: string[] = []
    const client = () =>
      mocked(vendor, (method, path) => {
        const { name = '' } = operations.find(({ fits }) => fits.test(`${method} ${path}`)) ?? {}
        sent.push(name)
        return undefined
      })
    const lookUps = [tag?.find, tag?.create].filter((link) => link).map(nameOf)

    for (const method of unified(vendor)) {
      const tags = exampleTags(vendor, method)
      for (const contact of contacts(vendor)) {
        const [kind = ''] = Object.keys(contact)
        it(`${method.name} ${kind}: are those of its comment, and fewer the second time`, async () => {
          const { name } = method
          const comment = await commentOf(vendor, name)
          const created = client()
          const call = async () => {
            sent.length = 0
            await callUnified(created, name, contact, tags)
            return [...sent]
          }
          const first = await call()
          for (const request of first) expect(comment).toContain(`\`${request}\``)
          const link = references[kind]
          const isFound = typeof link === 'object'
          if (isFound) expect(first[0]).toBe(nameOf(link))
          // A list of tags may be the contact's own as well.
          const own = `${method.mapped.method} ${method.mapped.path}`
          const remembered = (isFound ? first.slice(1) : first).filter(
            (request) => request === own || !lookUps.includes(request),
          )
          expect(await call()).toEqual(remembered)
          if (isFound) {
            expect(comment).toMatch(/takes one more request, .* is remembered for 5 minutes, or/)
            const isList = String(link.outputs.id).includes('*')
            expect(comment.includes('fails with `ambiguous`')).toBe(isList)
          }
          const isSeveral = method.sending === 'single' || method.request.maxItems !== undefined
          expect(comment.includes('`delivered` lists')).toBe(isSeveral)
        })
      }
    }
  })
}
