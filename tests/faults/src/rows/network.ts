import { once } from 'node:events'
import { connect } from 'node:net'
import { highlevel } from '@tags/highlevel'
import { numbered, twice } from '../calls.ts'
import { type Expect, jittered, type Row, type Seen, type Stage, tagged } from '../row.ts'
import type { FaultServer, Step } from '../server.ts'
import { added, applied, drip, finish, head, inTurn, raw, reset, silence } from '../steps.ts'

/** The faults below HTTP. */
export const network: readonly Row[] = [
  {
    id: 'N1',
    title: 'the host name cannot be resolved',
    anyClient: true,
    steps: [added],
    // A label of more than 63 characters fails before any DNS request.
    options: { baseUrl: `http://${'x'.repeat(64)}.localhost:8080`, allowHttp: true, maxRetries: 2 },
    want: { code: 'network' },
    requests: 0,
    attempts: 3,
    waits: jittered(2),
  },
  {
    id: 'N2',
    title: 'every connection is refused',
    anyClient: true,
    steps: [added],
    options: async (server) => ({ baseUrl: await closedPort(server), maxRetries: 2 }),
    want: { code: 'network' },
    requests: 0,
    attempts: 3,
    waits: jittered(2),
  },
  {
    id: 'N2/once',
    title: 'the first connection is refused, the second is accepted',
    steps: [added],
    options: async (server) => {
      const ports = [await closedPort(server)]
      return {
        fetch: (url, init) => {
          const { pathname } = new URL(url)
          return fetch((ports.shift() ?? server.url) + pathname, init)
        },
      }
    },
    want: tagged,
    requests: 1,
    attempts: 2,
  },
  {
    id: 'N3',
    title: 'the connection is reset before the response, once',
    anyClient: true,
    steps: [reset, added],
    want: tagged,
    requests: 2,
    waits: jittered(1),
  },
  {
    id: 'N3/always',
    title: 'every connection is reset before the response',
    anyClient: true,
    steps: [reset],
    options: { maxRetries: 2 },
    want: { code: 'network' },
    attempts: 3,
  },
  {
    id: 'N4',
    title: 'the vendor adds the tag, and then the connection is reset',
    anyClient: true,
    steps: [inTurn(applied, reset), added],
    want: tagged,
    requests: 2,
    check: ({ server }, expect) =>
      expect([...server.tags].join() === 'vip', `the contact has the tags ${[...server.tags]}`),
  },
  {
    id: 'N5',
    title: 'a kept-alive connection is closed when the next request arrives',
    anyClient: true,
    steps: [onReuse(finish)],
    call: untilReuse,
    want: tagged,
    check: isOnNewConnection,
  },
  {
    id: 'N5/idle',
    title: 'the connection is closed after the response, before the next request',
    anyClient: true,
    steps: [inTurn(added, finish), added],
    call: twice,
    want: tagged,
    requests: [2, 3],
  },
  {
    id: 'N6',
    title: 'a kept-alive connection is dead: no response comes, and it is not closed',
    anyClient: true,
    steps: [onReuse(silence)],
    options: { timeout: 10_000 },
    call: untilReuse,
    want: tagged,
    check: isOnNewConnection,
  },
  {
    id: 'N8/once',
    title: 'the first request is never answered, the second is',
    anyClient: true,
    steps: [silence, added],
    options: { timeout: 10_000 },
    want: tagged,
    requests: 2,
  },
  {
    id: 'N8',
    title: 'no request is ever answered, and the attempts run out',
    anyClient: true,
    steps: [silence],
    options: { timeout: 100, maxRetries: 2 },
    want: { code: 'timeout' },
    attempts: 3,
    waits: jittered(2),
  },
  {
    id: 'N8/deadline',
    title: 'no request is ever answered, and the deadline passes',
    steps: [silence],
    options: { timeout: 100, deadline: 800, maxRetries: 1_000 },
    want: { code: 'timeout' },
    attempts: [1, 8],
    within: 45_000,
  },
  {
    id: 'N9',
    title: 'every response comes byte by byte and never gets past its headers',
    anyClient: true,
    steps: [drip(head(200, { 'x-slow': 'x'.repeat(500) }), 100)],
    options: { timeout: 200, maxRetries: 1 },
    want: { code: 'timeout' },
    attempts: 2,
  },
  {
    id: 'N9/once',
    title: 'the first response comes byte by byte, the second at once',
    anyClient: true,
    steps: [drip(head(200, { 'x-slow': 'x'.repeat(500) }), 100), added],
    options: { timeout: 10_000 },
    want: tagged,
    requests: 2,
  },
  {
    id: 'N10',
    title: 'the certificate is not trusted',
    anyClient: true,
    identity: 'stranger',
    steps: [added],
    want: { code: 'network' },
    requests: 0,
    attempts: 1,
    check: ({ server }, expect) =>
      expect(server.connections === 1, `there were ${server.connections} connections, not one`),
  },
  {
    id: 'N10/name',
    title: 'the certificate is for another host',
    anyClient: true,
    identity: 'trusted',
    options: ({ url }) => ({ baseUrl: url.replace('localhost', '127.0.0.1') }),
    steps: [added],
    want: { code: 'network' },
    requests: 0,
    attempts: 1,
  },
  ...[
    { id: 'N12', title: 'words', bytes: 'GARBAGE\r\n\r\n' },
    { id: 'N12/ssh', title: 'the greeting of SSH', bytes: 'SSH-2.0-OpenSSH_9.9\r\n' },
    { id: 'N12/zeros', title: 'zeros', bytes: new Uint8Array(64) },
    { id: 'N12/status', title: 'a status that is not a number', bytes: 'HTTP/1.1 2x0 OK\r\n\r\n' },
    {
      id: 'N12/header',
      title: 'a header with a NUL',
      bytes: 'HTTP/1.1 200 OK\r\nx-a: \0\r\ncontent-length: 0\r\n\r\n',
    },
  ].map(
    ({ id, title, bytes }): Row => ({
      id,
      title: `the response is not HTTP: ${title}`,
      anyClient: true,
      steps: [raw(bytes)],
      want: { code: 'unexpected_response' },
      requests: [1, 2],
    }),
  ),
  {
    id: 'N14',
    title: 'sixty calls at once to a vendor that never answers',
    anyClient: true,
    steps: [silence],
    options: { timeout: 500, deadline: 500 },
    call: ({ add, expect }) =>
      allFail(
        numbered(60, () => add()),
        expect,
      ),
    want: { code: 'timeout' },
  },
  {
    id: 'N14/sockets',
    title: 'five calls share a single connection, which never answers',
    steps: [silence],
    options: () => ({ timeout: 3_000, deadline: 3_000, fetch: oneAtATime() }),
    call: ({ options, expect }) => {
      const { addTags } = highlevel(options)
      return allFail(
        numbered(5, (id) => addTags({ id }, ['vip'])),
        expect,
      )
    },
    want: { code: 'timeout' },
    requests: [1, 5],
    attempts: [1, 10],
  },
]

/** Returns the address of a port without a listener, which stays free while the server runs. */
async function closedPort(server: FaultServer): Promise<string> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname).on('error', () => {})
  await once(socket, 'connect')
  return `http://${hostname}:${socket.localPort}`
}

/** Returns for each request whether its connection had carried an earlier one. */
function isReuse({ requests }: FaultServer): boolean[] {
  const connections = requests.map(({ connection }) => connection)
  return connections.map((connection, index) => connections.indexOf(connection) < index)
}

/** Runs a step for the first request on a reused connection. */
function onReuse(fault: Step): Step {
  return (exchange) => {
    const reuse = isReuse(exchange.server)
    return (reuse.indexOf(true) === reuse.length - 1 ? fault : added)(exchange)
  }
}

/** Calls until a connection is reused; a client may open several before. */
async function untilReuse({ add, server }: Stage): Promise<string[] | undefined> {
  for (let count = 0; count < 20; count += 1) {
    const tags = await add()
    if (isReuse(server).includes(true)) return tags
  }
  throw new Error('the client never reuses a connection')
}

function isOnNewConnection({ server }: Seen, expect: Expect): void {
  const index = isReuse(server).indexOf(true)
  const [dead, next] = server.requests.slice(index).map(({ connection }) => connection)
  expect(next !== undefined && next !== dead, 'the retry used the dead connection')
}

/** Expects that all simultaneous calls fail, and throws the error of the last. */
async function allFail(calls: readonly Promise<unknown>[], expect: Expect): Promise<unknown> {
  const results = await Promise.allSettled(calls)
  const failed = results.filter((result) => result.status === 'rejected')
  expect(failed.length === calls.length, `${failed.length} of ${calls.length} calls failed`)
  throw failed.at(-1)?.reason
}

/** Creates a `fetch` with one connection, for which requests queue. */
function oneAtATime(): typeof fetch {
  let turn: Promise<unknown> = Promise.resolve()
  return (url, init) => {
    const response = turn.then(() => fetch(url, init))
    turn = response.catch(() => {})
    return response
  }
}
