import type { Finding } from '../../diff/report.ts'
import type { Release } from '../release.ts'
import type { Vendor } from '../vendor.ts'

/** A change that breaks a request. */
export const finding: Finding = {
  fingerprint: '0123456789ab',
  operation: { operationId: 'add-tags', method: 'POST', path: '/contacts/{id}/tags' },
  target: 'request',
  place: 'body.tags',
  rule: 'schema-constraint-changed',
  kind: 'modified',
  keyword: 'maxItems',
  subject: { type: 'property', name: 'tags' },
  before: 10,
  after: 8,
  documentation: false,
  wire: 'major',
  types: 'none',
  base: { pointer: '#/components/schemas/Tags/maxItems', line: 3, column: 5 },
  revision: { pointer: '#/components/schemas/Tags/maxItems', line: 4, column: 5 },
}

/** A first release. */
export const release: Release = {
  format: 2,
  vendor: 'one',
  package: '@tags/one',
  version: '0.1.0',
  previous: null,
  date: '2027-01-01',
  bump: 'none',
  wire: 'none',
  types: 'none',
  client: [],
  findings: [],
}

/** A vendor without a release. */
export const unreleased: Vendor = {
  name: 'two',
  title: 'Two',
  version: '0.0.0',
  operations: 1,
  releases: [],
}

/** A vendor with two releases. */
export const released: Vendor = {
  name: 'one',
  title: 'One',
  version: '0.2.0',
  operations: 3,
  releases: [
    {
      ...release,
      version: '0.2.0',
      previous: '0.1.0',
      date: '2027-01-31',
      bump: 'major',
      wire: 'major',
      client: [
        { methods: ['addTags'], bump: 'major', message: '`addTags` refuses < 1 & > 8 tags.' },
      ],
      findings: [finding],
    },
    release,
  ],
}
