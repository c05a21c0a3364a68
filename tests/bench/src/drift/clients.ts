/** Clients that read contacts, with and without `watchDrift`, in the form of the files in `../clients`. */
import { createChecker, watchDrift } from '@tags/drift'
import { highlevel, unwrap } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import type { Create } from '../client.ts'
import { unhindered } from '../clients/highlevel.ts'

export interface Clients {
  plain: Create
  watched: Create
}

const onDrift = ({ operation, place, rule }: { operation: string; place: string; rule: string }) =>
  console.error(`The bench's own reply drifts: ${operation}: ${rule} ${place}.`)

/** Creates a call that reads with a client. */
type Read = (client: ReturnType<typeof highlevel>) => ReturnType<Create>

const readContact: Read =
  ({ getTags }) =>
  async () =>
    (await getTags({ id: 'c1' })).tags

const readPage: Read =
  ({ api }) =>
  async () => {
    const body = { locationId: 'ocQHyuzHvysMo5N5VsXc', page: 1, pageLimit: 100 }
    return unwrap(await api.POST('/contacts/search', { body })).contacts.at(-1)?.tags
  }

const options = (baseUrl: string) => ({ token: 'token', baseUrl, limiter: unhindered() })

const both = (read: Read): Clients => ({
  plain: (baseUrl) => read(highlevel(options(baseUrl))),
  watched: (baseUrl) =>
    read(highlevel({ ...options(baseUrl), fetch: watchDrift(spec, { onDrift }) })),
})

export const clients = { contact: both(readContact), page: both(readPage) }

const checker = createChecker(spec)
const headers = [['content-type', 'application/json']] as const

/** Checks the replies that `clients` read, and returns the number of differences. */
export const checks = {
  contact: (body: string) =>
    checker.response({ method: 'GET', url: '/contacts/c1', status: 200, headers, body }).length,
  page: (body: string) =>
    checker.response({ method: 'POST', url: '/contacts/search', status: 200, headers, body })
      .length,
}
