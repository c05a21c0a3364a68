/**
 * Loaded before a sample: sends requests for a vendor to its mock, and blocks all others beyond this machine.
 * `NAME.answers.json` beside a sample lists the answers that differ from the first success.
 */
import { setTimeout as sleep } from 'node:timers/promises'

interface Answer {
  /** A part of the matching URLs. Default: any. */
  to?: string
  /** The number of matching requests. Default: 1. */
  times?: number
  /** The delay before the answer, in milliseconds. */
  after?: number
  /** The header `Prefer` for Prism: `code=449`, `example=partlyUpdated`. */
  prefer?: string
  /** The code of a connection that breaks: `ECONNRESET`. */
  breaks?: string
  /** An answer that is not in the spec, so that no mock returns it. */
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** The addresses of mocks by server in the specs. */
const mocks: [server: string, mock: string][] = JSON.parse(process.env.MOCKS ?? '[]')
const answers: Answer[] = JSON.parse(process.env.ANSWERS ?? '[]')
const { fetch } = globalThis

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const { url, signal } = request
  const [server, mock] = mocks.find(([server]) => url.startsWith(`${server}/`)) ?? []
  const isLocal = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)
  if (!mock && !isLocal) throw new Error(`A sample asked for ${url}, which has no mock.`)
  const rerouted = mock ? new Request(url.replace(server as string, mock), request) : request
  const { after, prefer, breaks, status, headers, body } = take(url)
  if (after) await sleep(after, undefined, { signal })
  if (breaks) {
    const cause = Object.assign(new Error(`read ${breaks}`), { code: breaks })
    throw new TypeError('fetch failed', { cause })
  }
  if (status) return Response.json(body ?? {}, { status, headers: headers ?? {} })
  if (prefer) rerouted.headers.set('prefer', prefer)
  return fetch(rerouted)
}

process.once('exit', () => {
  const left = answers.filter(({ times = 1 }) => times > 0)
  if (!left.length) return
  process.exitCode = 1
  console.error('The sample never asked for:', left)
})

/** Returns the answer to the next request to `url`. */
function take(url: string): Answer {
  const answer = answers.find(({ to = '', times = 1 }) => times > 0 && url.includes(to))
  if (!answer) return {}
  answer.times = (answer.times ?? 1) - 1
  return answer
}
