import { measureLoopback } from './calls.ts'
import type { checks, clients } from './drift/clients.ts'
import { replies } from './drift/replies.ts'
import { type Figure, measureInRounds } from './rounds.ts'

/** The cost of watching for drift with one reply; times are in microseconds. */
export interface Cost {
  reply: keyof typeof replies
  bytes: number
  plain: Figure
  watched: Figure
  /** The CPU time of a check. */
  check: Figure
  /** The CPU time of `JSON.parse` alone. */
  parse: Figure
}

/** Measures calls with and without `watchDrift` over loopback, and the check alone. */
export async function measureDrift(
  module: { clients: typeof clients; checks: typeof checks },
  rounds: number,
  callsPerRound: number,
): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const reply of ['contact', 'page'] as const) {
    const text = replies[reply]
    const calls = await measureLoopback(
      new Map(Object.entries(module.clients[reply])),
      'plain',
      rounds,
      callsPerRound,
      text,
    )
    const cpu = (work: () => unknown) => async () => {
      const start = process.cpuUsage()
      for (let count = 0; count < callsPerRound; count++) work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / callsPerRound
    }
    const subjects = new Map([
      ['parse', cpu(() => JSON.parse(text))],
      ['check', cpu(() => module.checks[reply](text))],
    ])
    await measureInRounds(subjects, 'parse', Math.ceil(rounds / 4))
    const work = await measureInRounds(subjects, 'parse', rounds)
    const figure = (figures: Map<string, Figure>, name: string) => figures.get(name) as Figure
    costs.push({
      reply,
      bytes: text.length,
      plain: figure(calls, 'plain'),
      watched: figure(calls, 'watched'),
      check: figure(work, 'check'),
      parse: figure(work, 'parse'),
    })
  }
  return costs
}
