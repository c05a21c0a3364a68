import { setImmediate } from 'node:timers/promises'
import { type Exchange, startServer } from '../server.ts'
import type { WireRequest } from '../wire.ts'

/** The bytes to send for a request. */
export interface Answer {
  bytes: Uint8Array
  /** The offsets at which the bytes are split into several writes. */
  cuts: readonly number[]
  /** The fate of the connection afterwards. */
  ending: 'end' | 'reset' | 'stay'
}

export interface Answerer {
  /** The base URL until the next reset; late requests to an earlier one are ignored. */
  readonly url: string
  /** The requests since the last reset. */
  requests: readonly WireRequest[]
  /** Forgets the requests, and sets the answers to the next ones; the last answer repeats. */
  reset: (...answers: Answer[]) => void
  stop: () => Promise<void>
}

const bounds = { connections: 1e6, requests: 1e6, milliseconds: 600_000 }

/** Starts a server on loopback that answers with arbitrary bytes. */
export async function startAnswerer(): Promise<Answerer> {
  let answers: readonly Answer[] = []
  let resets = 0
  const requests: WireRequest[] = []
  const answer = (exchange: Exchange) => {
    const { request, socket } = exchange
    const start = `/${resets}/`
    if (!request.path.startsWith(start)) return void socket.destroy()
    requests.push({ ...request, path: request.path.slice(start.length - 1) })
    const given = answers[Math.min(requests.length, answers.length) - 1]
    return given && write(exchange, given)
  }
  const { url, stop } = await startServer([answer], { bounds })
  return {
    get url() {
      return `${url}/${resets}`
    },
    requests,
    reset(...given) {
      resets += 1
      requests.length = 0
      answers = given
    },
    stop,
  }
}

async function write({ socket }: Exchange, { bytes, cuts, ending }: Answer): Promise<void> {
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
