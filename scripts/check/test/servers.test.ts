import { expect, it } from 'vitest'
import type { Document } from '../../generate/spec.ts'
import { routeByServers } from '../servers.ts'

const servers = (url: string) => ({ servers: [{ url }] })
const document = {
  ...servers('https://api.example.com/v1'),
  paths: {
    '/files': { ...servers('https://files.example.com'), post: {} },
    '/events': { get: servers('https://events.example.com/v2/') },
    '/more': { $ref: '#/components/pathItems/More' },
  },
  components: { pathItems: { More: servers('https://more.example.com') } },
} as unknown as Document

it.each([
  ['https://api.example.com/v1/contacts', 'acme'],
  ['https://files.example.com/files', 'acme'],
  ['https://events.example.com/v2/events', 'acme'],
  ['https://more.example.com/more', 'acme'],
  ['https://events.example.com/v3', undefined],
])('finds the vendor of %s', (url, vendor) => {
  expect(routeByServers(new Map([['acme', document]]))(url)?.vendor).toBe(vendor)
})
