import { highlevel } from '@tags/highlevel'
import { createJournal } from '../../src/journal/journal.ts'
import { run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { headOf, lazily, worksOf } from './scene.ts'

/**
 * A run that ends itself with SIGKILL: `node program.ts JOURNAL BASE_URL ROWS POINT NUMBER`, where the point is
 * `begin`, `reply`, `end` or `never`, and the number that of the row that reaches it.
 */
const [path = '', baseUrl = '', rows = '', point = 'never', number = ''] = process.argv.slice(2)

let reached = 0
const reach = (here: string, rows = 1) => {
  if (here !== point) return
  reached += rows
  if (reached >= Number(number)) process.kill(process.pid, 'SIGKILL')
}

const client = highlevel({
  token: 'a-token',
  baseUrl,
  limiter: false,
  onEvent,
  async fetch(url, init) {
    const response = await fetch(url, init)
    const text = await response.text()
    reach('reply')
    return new Response(text, response)
  },
})
const journal = await createJournal(path, headOf(Number(rows)))
const lane = {
  vendor: 'highlevel',
  client,
  rate: Number.POSITIVE_INFINITY,
  works: lazily(worksOf(Number(rows))).give,
}
await run({
  action: 'add',
  journal: {
    ...journal,
    counts: journal.counts,
    begin(lines) {
      journal.begin(lines)
      reach('begin', lines.length)
    },
    end(...outcome) {
      journal.end(...outcome)
      reach('end')
    },
  },
  lanes: [lane],
  signal: new AbortController().signal,
  onEvent: () => {},
})
await journal.close()
