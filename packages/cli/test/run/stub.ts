import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that changes tags, as the stub received it. */
export interface Arrival {
  run: string
  contact: string
}

/**
 * The messages of the stub: its port, then an arrival each. Its parent sends the `run` and the number of a request
 * that is never answered; `acts` says whether the stub adds its tags.
 */
export type StubMessage = { port: number } | Arrival
export interface Hold {
  run: string
  number: number
  acts: boolean
}

/** A process that answers like HighLevel: `/<run>/contacts/<id>/tags` adds tags, `/<run>/contacts/<id>` tells them. */
const tags = new Map<string, string[]>()
const holds = new Map<string, Hold>()
const counts = new Map<string, number>()

const server = createServer(async (request, response) => {
  const [, run = '', , contact = ''] = (request.url ?? '').split('/')
  const key = `${run}/${contact}`
  const reply = (body: object) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') {
    reply({ contact: { id: contact, tags: tags.get(key) ?? [] } })
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const sent: string[] = JSON.parse(Buffer.concat(chunks).toString()).tags
  const number = (counts.get(run) ?? 0) + 1
  counts.set(run, number)
  const hold = holds.get(run)
  const isHeld = hold?.number === number
  if (!isHeld || hold.acts) tags.set(key, [...new Set([...(tags.get(key) ?? []), ...sent])])
  process.send?.({ run, contact } satisfies StubMessage)
  if (!isHeld) reply({ tags: tags.get(key), tagsAdded: sent })
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port } satisfies StubMessage)
})
process.on('message', (hold: Hold) => {
  holds.set(hold.run, hold)
  process.send?.({ run: hold.run, contact: '' } satisfies StubMessage)
})
process.once('disconnect', () => process.exit())
