import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { createJournal } from '../../src/journal/journal.ts'
import { run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { headOf, lazily, worksOf } from './scene.ts'

/** A run against a sandbox: `node limited.ts JOURNAL ROWS` prints its error and the contacts of its requests. */
const [path = '', count = ''] = process.argv.slice(2)
const rows = Number(count)
const works = worksOf(rows)
const sandbox = createSandbox(spec, { contacts: works.map(({ line }) => ({ id: `c${line}` })) })
const client = highlevel({ token: 'a-token', fetch: sandbox.fetch, limiter: false, onEvent })
const journal = await createJournal(path, headOf(rows))
let message = ''
try {
  await run({
    action: 'add',
    journal,
    lanes: [
      { vendor: 'highlevel', client, rate: Number.POSITIVE_INFINITY, works: lazily(works).give },
    ],
    signal: new AbortController().signal,
    onEvent: () => {},
  })
} catch (error) {
  message = (error as Error).message
}
await journal.close()
const sent = sandbox.requests.map(({ path }) => Number(path.split('/')[2]?.slice(1)))
console.log(JSON.stringify({ message, sent }))
