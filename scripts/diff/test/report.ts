import type { Finding, Report, SideLabel, VendorReport } from '../report.ts'

const sides = (vendor: string, version = '0.1.0'): { base: SideLabel; revision: SideLabel } => {
  const file = `specs/${vendor}.yaml`
  const base = { label: `release ${version}`, file, commit: '0'.repeat(40), version }
  return { base, revision: { label: 'working tree', file, version } }
}

const same = {
  bump: 'none' as const,
  wire: 'none' as const,
  types: 'none' as const,
  client: [],
  findings: [],
}

const place = (pointer: string, line: number) => ({ pointer, line, column: 7 })

/** A finding at `POST /contacts`, breaking on the wire. */
export const finding = (given: Partial<Finding>): Finding => ({
  fingerprint: '0123456789ab',
  operation: { operationId: 'add', method: 'POST', path: '/contacts' },
  target: 'request',
  place: 'body.tags[]',
  rule: 'schema-constraint-changed',
  kind: 'modified',
  keyword: 'maxLength',
  subject: { type: 'schema' },
  before: 10,
  after: 8,
  documentation: false,
  wire: 'major',
  types: 'none',
  base: place('#/components/schemas/Tag/maxLength', 40),
  revision: place('#/components/schemas/Tag/maxLength', 41),
  ...given,
})

/** The report of a vendor that broke. */
export const broken = (findings: Finding[], vendor = 'alpha'): VendorReport => ({
  vendor,
  ...sides(vendor),
  rewritten: true,
  bump: 'major',
  wire: 'major',
  types: 'none',
  client: [],
  findings,
})

/** A report with every kind of finding. */
export const report: Report = {
  format: 2,
  vendors: [
    {
      ...broken([
        ...['/a', '/b', '/c', '/d', '/e', '/f'].map((path) =>
          finding({ operation: { method: 'PUT', path } }),
        ),
        finding({
          operation: { method: 'GET', path: '/contacts/{id}' },
          target: 'response',
          place: '200 body.email',
          rule: 'required',
          keyword: 'required',
          before: undefined,
          after: undefined,
          lost: ['email | <b> @someone #12'],
          types: 'major',
          compiler: {
            code: 'TS2322',
            message: "Type 'undefined' is not assignable to type 'string'.",
            usage: '  const email: string = data.email',
          },
          revision: place('#/components/schemas/Contact/required', 60),
        }),
        finding({
          operation: null,
          target: 'limit',
          place: '',
          rule: 'x-rate-limit',
          keyword: 'requests',
          subject: { type: 'rate limit' },
          before: 5,
          after: 10,
          wire: 'minor',
          base: place('#/x-rate-limit/0', 12),
          revision: place('#/x-rate-limit/0', 12),
        }),
        finding({
          target: 'response',
          place: '404',
          rule: 'removed',
          kind: 'removed',
          keyword: 'responses',
          subject: { type: 'response', name: '404' },
          wire: 'minor',
          base: place('#/paths/~1contacts/post/responses/404', 30),
          revision: undefined as never,
        }),
        finding({
          target: 'operation',
          place: '',
          rule: 'modified',
          keyword: 'summary',
          subject: { type: 'operation' },
          documentation: true,
          wire: 'patch',
        }),
      ]),
      types: 'major',
      client: [
        {
          methods: ['addTags'],
          bump: 'major',
          message: '`addTags` now refuses tags of more than 8 characters, which it sent before.',
        },
        { bump: 'minor', message: 'More requests are sent a second.' },
      ],
    },
    { ...same, vendor: 'beta', ...sides('beta'), rewritten: true },
    {
      ...broken([
        finding({ documentation: true, wire: 'patch', keyword: 'description', place: '' }),
      ]),
      vendor: 'delta',
      ...sides('delta', '0.0.0'),
      bump: 'patch',
      wire: 'patch',
    },
    { ...same, vendor: 'gamma', ...sides('gamma'), rewritten: false },
  ],
}
