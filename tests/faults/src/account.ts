import { createSandbox, type Failure, type Sandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import type { FaultServer } from './server.ts'

/** A vendor's account in a sandbox. */
export interface AccountOptions {
  /** The vendor's document. */
  document: object
  /** The contacts at the start. */
  contacts: readonly { id: string; email?: string; tags?: readonly string[] }[]
  /** The failures of requests, by operationId. Those of one operation come in this order. */
  fail?: readonly (readonly [operation: string, failure: Failure])[]
}

/** Starts a sandbox on a free port of loopback, in the form of a fault server. */
export async function startAccount(given: AccountOptions): Promise<FaultServer> {
  const { document, contacts, fail = [] } = given
  const sandbox: Sandbox = createSandbox(document, { contacts: contacts as never })
  for (const [operation, failure] of fail) sandbox.fail(operation, failure)
  const requests: FaultServer['requests'] = []
  const { url, stop } = await listen({
    fetch(input, init = {}) {
      const { pathname, search } = new URL(String(input))
      requests.push({
        method: init.method ?? 'GET',
        path: pathname + search,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: String(init.body ?? ''),
        at: performance.now(),
        connection: 0,
      })
      return sandbox.fetch(input, init)
    },
  })
  return {
    url,
    requests,
    sandbox,
    get tags() {
      return new Set([...sandbox.contacts.values()].flatMap(({ tags }) => tags))
    },
    connections: 0,
    written: 0,
    sockets: new Set(),
    failures: [],
    stop,
  }
}

/** Returns the account of a server. */
export function sandboxOf({ sandbox }: FaultServer): Sandbox {
  if (!sandbox) throw new Error('the row has no account')
  return sandbox
}

/** Lists the operations of the requests so far. */
export const operationsOf = (server: FaultServer): (string | undefined)[] =>
  sandboxOf(server).requests.map(({ operationId }) => operationId)
