import { clientCommander } from '@tags/client-commander'
import { highlevel, unwrap } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { canary } from '../canary.ts'
import { nothingElsewhere } from '../checks.ts'
import { jittered, type Row, tagged } from '../row.ts'
import { added, addTags, inTurn, json, raw, redirect, respond } from '../steps.ts'

/** The faults of statuses, redirects and reported failures. */
export const http: readonly Row[] = [
  ...[500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 530].map(
    (status): Row => ({
      id: `H1/${status}`,
      title: `the vendor answers ${status} once`,
      anyClient: true,
      steps: [json(status, { message: 'come back later' }), added],
      want: tagged,
      requests: 2,
      waits: jittered(1),
    }),
  ),
  {
    id: 'H2',
    title: 'the vendor always answers 503',
    steps: [json(503, { message: 'come back later' })],
    want: { code: 'unavailable', status: 503 },
    requests: 4,
    waits: jittered(3),
  },
  {
    id: 'H2/504',
    title: 'the vendor always answers 504, with an HTML page of its gateway',
    steps: [respond(504, '<h1>504 Gateway Time-out</h1>', { 'content-type': 'text/html' })],
    options: { maxRetries: 1 },
    want: { code: 'timeout', status: 504 },
    requests: 2,
  },
  ...[501, 505, 526, 527].map(
    (status): Row => ({
      id: `H3/${status}`,
      title: `the vendor answers ${status}`,
      anyClient: true,
      steps: [json(status, {})],
      want: { code: 'unavailable', status },
      requests: 1,
    }),
  ),
  ...[408, 425].map(
    (status): Row => ({
      id: `H4/${status}`,
      title: `the vendor answers ${status} once`,
      anyClient: true,
      steps: [json(status, {}), added],
      want: tagged,
      requests: 2,
      waits: jittered(1),
    }),
  ),
  ...(
    [
      ['H6/400', 400, 'tags must be an array', 'invalid'],
      ['H6/400-not-found', 400, 'Contact with id c1 not found', 'not_found'],
      ['H6/404', 404, 'Not Found', 'not_found'],
      ['H6/422', 422, ['tags must be an array'], 'invalid'],
    ] as const
  ).map(
    ([id, status, message, code]): Row => ({
      id,
      title: `the vendor answers ${status}: ${message}`,
      anyClient: true,
      steps: [json(status, { message, statusCode: status })],
      want: { code, status },
      requests: 1,
    }),
  ),
  ...[307, 308].map(
    (status): Row => ({
      id: `H7/${status}`,
      title: `${status} to another origin`,
      anyClient: true,
      other: [added],
      steps: [redirect(status, ({ request, server }) => `${server.other?.url}${request.path}`)],
      want: { code: 'unexpected_response', status },
      requests: 1,
      check: nothingElsewhere,
    }),
  ),
  ...[301, 302, 303].map(
    (status): Row => ({
      id: `H8/${status}`,
      title: `${status} to an address that returns the expected answer`,
      anyClient: true,
      steps: [redirect(status, () => '/elsewhere'), json(200, { tags: ['vip'], tagsAdded: [] })],
      want: { code: 'unexpected_response', status },
      requests: 1,
    }),
  ),
  {
    id: 'H9/loop',
    title: 'every request is redirected to itself',
    anyClient: true,
    steps: [redirect(307, ({ request }) => request.path)],
    want: { code: 'unexpected_response', status: 307 },
    requests: [1, 30],
    attempts: 1,
    check: ({ attempts, server }, expect) =>
      expect(attempts.length === 0 || server.requests.length === 1, 'the redirect was followed'),
  },
  {
    id: 'H9/downgrade',
    title: 'a redirect from https to http',
    anyClient: true,
    identity: 'trusted',
    other: [added],
    steps: [redirect(307, ({ request, server }) => `${server.other?.url}${request.path}`)],
    want: { code: 'unexpected_response', status: 307 },
    requests: 1,
    check: nothingElsewhere,
  },
  {
    id: 'H10',
    title: 'a 200 whose body reports a failure',
    anyClient: true,
    steps: [json(200, { success: false, message: 'the contact is locked' })],
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'H10/tags',
    title: 'a 200 whose body reports a failure and holds the expected tags',
    anyClient: true,
    steps: [json(200, { success: false, tags: ['vip'], tagsAdded: [] })],
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'H10/count',
    title: 'a 201 that reports an error for one of two contacts',
    steps: [json(201, { succeded: true, errorCount: 1, responses: [] })],
    call: async ({ options }) =>
      unwrap(
        await highlevel(options).api.POST('/contacts/bulk/tags/update/{type}', {
          params: { path: { type: 'add' } },
          body: { contacts: ['c1', 'c2'], tags: ['vip'], locationId: 'l1' },
        }),
      ),
    want: { code: 'unexpected_response', status: 201 },
    requests: 1,
  },
  {
    id: 'H10/client-commander',
    title: 'a 200 of Client Commander with success: false',
    steps: [json(200, { success: false, message: 'the person is locked', meta: {} })],
    call: ({ options }) => clientCommander(options).addTags({ id: 'person01' }, ['vip']),
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'H10/whautomate',
    title: 'a 200 of Whautomate with success: false',
    steps: [json(200, { success: false, message: 'the contact is locked' })],
    call: ({ options }) =>
      whautomate({ ...options, apiKey: canary }).addTags({ id: 'c1' }, ['vip']),
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'H11/201',
    title: 'the vendor answers 201 instead of the usual 200',
    anyClient: true,
    steps: [(exchange) => json(201, addTags(exchange))(exchange)],
    want: tagged,
    requests: 1,
  },
  ...[201, 202, 204].map(
    (status): Row => ({
      id: `H11/${status}-empty`,
      title: `an empty ${status} where the spec requires the tags`,
      anyClient: true,
      steps: [status === 204 ? raw('HTTP/1.1 204 No Content\r\n\r\n') : respond(status)],
      want: { code: 'unexpected_response', status },
      requests: 1,
    }),
  ),
  {
    id: 'H12/100',
    title: 'a 100 comes before the first response, which the fetch of Node does not accept',
    anyClient: true,
    steps: [inTurn(raw('HTTP/1.1 100 Continue\r\n\r\n'), added), added],
    want: tagged,
    requests: [1, 2],
  },
  ...[102, 103].map(
    (status): Row => ({
      id: `H12/${status}`,
      title: `a ${status} comes before the response`,
      anyClient: true,
      steps: [inTurn(raw(`HTTP/1.1 ${status} First\r\nx-first: yes\r\n\r\n`), added)],
      want: tagged,
      requests: 1,
    }),
  ),
]
