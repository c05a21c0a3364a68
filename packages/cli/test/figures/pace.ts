/**
 * Runs rows against a sandbox of HighLevel with its limit of 100 requests in 10 s, in virtual time, with a journal:
 * `node pace.ts 50000` prints the share of the limit that they used, the number of refused requests, the greatest
 * number in flight, and the seconds that the run would have taken.
 */

import { inVirtualTime } from '@tags/faults/clock'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { createJournal } from '../../src/journal/journal.ts'
import { run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { headOf, lazily, newPath, worksOf } from '../run/scene.ts'

const rows = Number(process.argv[2] ?? 50_000)
const limit = { requests: 100, seconds: 10 }
/** The time of either way, in milliseconds; it differs from request to request by half of it. */
const way = 60

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
const path = await newPath()

const figures = await inVirtualTime(async () => {
  const works = worksOf(rows)
  const sandbox = createSandbox(spec, {
    contacts: works.map(({ line }) => ({ id: `c${line}` })),
    limits: true,
    clock: { now: () => Date.now() },
  })
  let last = 0
  let refused = 0
  let sent = 0
  let inFlight = 0
  let mostInFlight = 0
  const client = highlevel({
    token: 'a-token',
    onEvent,
    async fetch(url, init) {
      sent += 1
      inFlight += 1
      mostInFlight = Math.max(mostInFlight, inFlight)
      await sleep(way * (0.75 + ((sent * 7) % 11) / 20))
      const response = await sandbox.fetch(url, init)
      last = Date.now()
      if (response.status === 429) refused += 1
      await sleep(way * (0.75 + ((sent * 5) % 11) / 20))
      inFlight -= 1
      return response
    },
  })
  const journal = await createJournal(path, headOf(rows))
  const start = Date.now()
  await run({
    action: 'add',
    journal,
    lanes: [{ vendor: 'highlevel', client, rate: 10, works: lazily(works).give }],
    signal: new AbortController().signal,
    onEvent: () => {},
  })
  await journal.close()
  const seconds = (last - start) / 1000
  const use = (sent - refused) / (seconds / limit.seconds) / limit.requests
  return { ...journal.counts, use, refused, mostInFlight, seconds }
})
console.log(JSON.stringify({ rows, ...figures }))
