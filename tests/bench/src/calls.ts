import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Create, reply } from './client.ts'
import { type Figure, measureInRounds } from './rounds.ts'

type Call = ReturnType<Create>

/** Measures the CPU time of a call whose `fetch` answers at once, in microseconds. */
export function measureCpu(
  clients: ReadonlyMap<string, Create>,
  reference: string,
  rounds: number,
  callsPerRound: number,
): Promise<Map<string, Figure>> {
  const headers = { 'content-type': 'application/json', 'content-length': `${reply.length}` }
  const calls = mapValues(clients, (create) =>
    create('http://127.0.0.1', async () => new Response(reply, { headers })),
  )
  return measureCalls(calls, reference, rounds, callsPerRound, () => {
    const { user, system } = process.cpuUsage()
    return user + system
  })
}

/**
 * Measures the time of a call to a server in another process of this machine that answers with `answer`, in
 * microseconds.
 */
export async function measureLoopback(
  clients: ReadonlyMap<string, Create>,
  reference: string,
  rounds: number,
  callsPerRound: number,
  answer = reply,
): Promise<Map<string, Figure>> {
  return withServer(answer, (baseUrl) => {
    const calls = mapValues(clients, (create) => create(baseUrl))
    return measureCalls(calls, reference, rounds, callsPerRound, () => performance.now() * 1000)
  })
}

/** Runs `work` with the address of a server in another process of this machine that answers with `answer`. */
export async function withServer<Value>(
  answer: string,
  work: (baseUrl: string) => Promise<Value>,
): Promise<Value> {
  const server = fork(join(import.meta.dirname, 'server.ts'), [], { execArgv: [] })
  const exit = once(server, 'exit')
  const failure = exit.then(() => Promise.reject(new Error('The server ended too early.')))
  try {
    server.send(answer)
    const [port] = await Promise.race([once(server, 'message'), failure])
    return await work(`http://127.0.0.1:${port}`)
  } finally {
    server.kill()
    await exit
  }
}

async function measureCalls(
  calls: ReadonlyMap<string, Call>,
  reference: string,
  rounds: number,
  callsPerRound: number,
  clock: () => number,
): Promise<Map<string, Figure>> {
  for (const [name, call] of calls) {
    const tags = await call()
    if (tags?.join() !== 'vip') throw new Error(`${name} answered ${JSON.stringify(tags)}.`)
  }
  const measure = async (call: Call) => {
    const start = clock()
    for (let count = 0; count < callsPerRound; count++) await call()
    return (clock() - start) / callsPerRound
  }
  const subjects = mapValues(calls, (call) => () => measure(call))
  await measureInRounds(subjects, reference, Math.ceil(rounds / 4))
  return measureInRounds(subjects, reference, rounds)
}

const mapValues = <From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To) =>
  new Map([...map].map(([key, value]) => [key, change(value)]))
