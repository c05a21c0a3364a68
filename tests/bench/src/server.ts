/** Answers every request with the JSON that the parent process sends, until the parent ends it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [reply] = await once(process, 'message')
const headers = { 'content-type': 'application/json', 'content-length': reply.length }
const server = createServer((request, response) => {
  request.resume().once('end', () => response.writeHead(200, headers).end(reply))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
