import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readChangesets } from '@tags/scripts/changeset'
import { routes } from '@tags/scripts/document'
import { readVendors } from '@tags/scripts/record/vendor'
import { command, shared } from '../folders.ts'
import { operationPage } from '../links.ts'
import { vendors } from '../vendors.ts'
import type { History } from './format.ts'

/** Reads the histories of all packages, by their part of the site. */
export async function readHistories(root: string): Promise<Map<string, History>> {
  const documents = new Map(vendors.map(({ name, document }) => [name, document]))
  const released = await readVendors(root, documents)
  const pending = await readChangesets(root)
  const histories = [...shared, command, ...documents.keys()].map(
    async (part): Promise<[string, History]> => {
      const path = join(root, 'packages', part, 'CHANGELOG.md')
      const document = documents.get(part)
      return [
        part,
        {
          name: `@tags/${part}`,
          changelog: await readFile(path, 'utf8').catch(() => ''),
          releases: released.find(({ name }) => name === part)?.releases,
          pending,
          pages: new Map(
            (document ? routes(document) : []).map(({ method, path, operation }) => [
              `${method} ${path}`,
              operationPage(part, operation.operationId),
            ]),
          ),
        },
      ]
    },
  )
  return new Map(await Promise.all(histories))
}
