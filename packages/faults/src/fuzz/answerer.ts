import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { parseRequest, type WireRequest } from '../parse.ts'

/** What is put on the wire for a request. */
export interface Answer {
  bytes: Uint8Array
  /** Where the bytes are cut into several writes. */
  cuts: readonly number[]
  /** What becomes of the connection afterwards. */
  ending: 'end' | 'reset' | 'stay'
}

export interface Answerer {
  url: string
  /** The requests since the last reset. */
  requests: WireRequest[]
  /** Forgets the requests, and answers those to come in turn; the last answer repeats. */
  reset: (...answers: Answer[]) => void
  stop: () => Promise<void>
}

/** Starts a server on loopback that answers with bytes, whatever they are. */
export async function startAnswerer(): Promise<Answerer> {
  const sockets = new Set<Socket>()
  let answers: readonly Answer[] = []
  const answerer: Answerer = {
    url: '',
    requests: [],
    reset(...given) {
      answerer.requests = []
      answers = given
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => listener.close(resolve))
    },
  }
  const listener = createServer({ noDelay: true }, (socket) => {
    let bytes = Buffer.alloc(0)
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      const found = parseRequest(bytes)
      if (!found) return
      bytes = Buffer.from(found.rest)
      answerer.requests.push(found.request)
      const answer = answers[Math.min(answerer.requests.length, answers.length) - 1]
      if (answer) void write(socket, answer)
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  answerer.url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
  return answerer
}

async function write(socket: Socket, { bytes, cuts, ending }: Answer): Promise<void> {
  const places = [...cuts, bytes.length].sort((one, other) => one - other)
  let start = 0
  for (const end of places) {
    if (socket.destroyed) return
    socket.write(bytes.subarray(start, end))
    start = end
    if (end < bytes.length) await setImmediate()
  }
  if (ending === 'end') socket.end()
  if (ending === 'reset') socket.resetAndDestroy()
}
